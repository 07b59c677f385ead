import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseStream } from '../../bot/turn/streams.ts';
import { conferenceOf } from '../../domain/case/conference.ts';
import { isGreetingLetter } from '../../domain/person/letter.ts';
import { convened } from '../support/convened.ts';
import { type Hand, hands } from '../support/hands.ts';
import { partOf } from '../support/many/part-of.ts';
import { type RedisServer, startRedis, withRedis } from '../support/store/redis-server.ts';
import { openTown, type Town } from '../support/town.ts';

/** Each starts two bots and a Redis of its own. */
const together = partOf(['views', 'team'], 2);

withRedis('two bots, each a process, on one Redis', () => {
  let redis: RedisServer;
  let town: Town;
  let greeted: ReadonlyMap<string, number>;
  let beside: Awaited<ReturnType<Town['beside']>>;
  beforeEach(async () => {
    redis = await startRedis();
    town = await openTown(6, { REDIS_URL: redis.url });
    await town.start();
    await town.start();
    greeted = await town.arrive();
    beside = await town.beside();
  });
  afterEach(async () => {
    await town.stop();
    await redis.remove();
  });

  function as(id: string): Hand {
    const found = town.people.everybody.find((one) => one.id === id);
    if (found === undefined) throw new Error(`nobody called ${id}`);
    return hands(town, found.identity);
  }

  function invite(): Promise<string> {
    const { invitees, caller, chair } = town.people;
    const roles = Object.fromEntries(invitees.map((one) => [one.id, 'other']));
    const { streams } = beside;
    return convened({ streams, now: town.now(), administrator: caller.id, chair: chair.id, invitees: roles });
  }

  /** What somebody holds besides the greetings. */
  const messagesOf = (id: string) => as(id).messages().slice(greeted.get(id));
  const boxOf = (id: string) => beside.mailboxes.peek(`person:${id}`);
  const besidesGreeting = async (id: string) => (await boxOf(id)).letters.filter(({ letter }) => !isGreetingLetter(letter));

  test('what one has stored the other decides on, and everybody has each message once', async () => {
    const id = await invite();
    const people = town.people.invitees.map((person) => person.id);
    for (const person of people) await as(person).sees(/You are invited/);

    // Each press is at the other bot than the one before it: were the tail not read, it would be decided on a state that is gone.
    for (const [nth, person] of people.entries()) {
      town.front.send([town.bots[nth % 2]?.url ?? '']);
      await as(person).press(/I'll be there/);
      await as(person).sees(/confidentiality undertaking/);
    }
    const state = conferenceOf(await beside.streams.cases.peek(caseStream(id)));
    expect(state?.status === 'convened' && state.invitees.map(({ answer }) => answer.answer)).toEqual(
      people.map(() => 'attending'),
    );
    for (const reader of ['avery', 'linden']) await as(reader).sees(/who is coming[\s\S]*6/);

    for (const person of [...people, 'avery', 'linden']) {
      const owed = async () => (await besidesGreeting(person)).filter((kept) => kept.wanted > kept.shown && kept.notBefore === 0);
      await expect.poll(owed, { timeout: 20_000 }).toEqual([]);
      // One message for each letter, and one for each place that it has left.
      const places = (await besidesGreeting(person)).flatMap(({ posted, left }) => [
        ...left,
        ...(posted === null ? [] : [posted]),
      ]);
      expect(messagesOf(person), person).toHaveLength(places.length);
    }
  }, 90_000);

  test.runIf(together.includes('views'))(
    'views given at one and closed at the other: all count once, and whoever was here reads them',
    async () => {
      const id = await invite();
      const people = town.people.invitees.map((person) => person.id);
      const by = town.people.chair.id;
      const at = town.now();
      for (const command of [
        { do: 'take-register', meeting: 'k1', present: people },
        { do: 'undertaking-signed', meeting: 'k1', people },
        { do: 'open-views', meeting: 'k1' },
      ])
        expect(await beside.streams.cases.ask(caseStream(id), { by, at, via: 'cli', command } as never)).toMatchObject({
          did: 'decided',
        });
      const turns = (nth: number) => town.front.send([town.bots[nth % 2]?.url ?? '']);
      for (const person of people) await as(person).sees(/asks for your view/);
      for (const [nth, person] of people.entries()) {
        turns(nth);
        await as(person).press(/^Give view/);
        // What is sent goes to the other than the one that opened the form.
        turns(nth + 1);
        await as(person).submit({ 'view-c1': nth % 3 === 0 ? 'no' : 'yes', 'evidence-c1': `evidence ${nth}` });
        await as(person).sees(/Your view is in/);
      }
      // A mind that is changed at the other bot takes the place of what was given, and is no second view.
      turns(1);
      await as(people[0] ?? '').press(/^Change it/);
      await as(people[0] ?? '').submit({ 'view-c1': 'yes', 'evidence-c1': 'evidence changed' });
      await as(people[0] ?? '').close();
      turns(0);
      await as(by).sees(/Views in: 6 of 6/);
      await as(by).press(/^Close views/);
      turns(1);
      await as(by).submit({});
      for (const [nth, person] of people.entries()) {
        await as(person).sees(/The views are closed/);
        turns(nth);
        await as(person).press(/^Open the views/);
        await expect.poll(as(person).open).toMatch(/At risk: 5\. Not at risk: 1\./);
        await as(person).close();
      }
    },
    90_000,
  );

  test.runIf(together.includes('team'))(
    'two of a team take its place at once, each at another bot: one has it, and the other reads who',
    async () => {
      const [one, other] = town.people.invitees.filter(({ identity }) => identity.on === 'teams').map(({ id }) => id);
      if (one === undefined || other === undefined) throw new Error('two of one tenant were wanted');
      const { streams } = beside;
      const asked = { at: town.now(), via: 'cli' } as const;
      const team = { team: 'unit', agency: 'police', name: 'Invented unit', members: [one, other], lead: one };
      const set = { by: town.people.caller.id, ...asked, command: { do: 'set-team', ...team } };
      expect(await streams.directory.ask('directory', set as never)).toMatchObject({ did: 'decided' });
      const { caller, chair } = town.people;
      const id = await convened({
        streams,
        now: town.now(),
        administrator: caller.id,
        chair: chair.id,
        invitees: { 'invented-01': 'school' },
      });
      const invite = { by: chair.id, ...asked, command: { do: 'invite-team', meeting: 'k1', team: 'unit', role: 'police' } };
      expect(await streams.cases.ask(caseStream(id), invite as never)).toMatchObject({ did: 'decided' });
      for (const person of [one, other]) await as(person).sees(/Your team is asked/);

      town.front.send(town.bots.map(({ url }) => url));
      await Promise.all([one, other].map((person) => as(person).press(/^I take it/)));
      const listed = async () =>
        conferenceOf(await streams.cases.peek(caseStream(id)))?.invitees.flatMap(({ person }) =>
          person === one || person === other ? [person] : [],
        );
      await expect.poll(listed, { timeout: 20_000 }).toHaveLength(1);
      const [taker = ''] = (await listed()) ?? [];
      await as(taker).sees(/You are invited/);
      await as(taker === one ? other : one).sees(/comes for your team/);
      expect(
        as(taker === one ? other : one)
          .messages()
          .join('\n'),
      ).not.toMatch(/You are invited/);
    },
    90_000,
  );

  test.each(partOf(['before', 'after'] as const, 2))(
    'one is killed while sending, %s it was delivered, and the other finishes it',
    async (when) => {
      const [sender, heir] = town.bots;
      if (sender === undefined || heir === undefined) throw new Error('two bots were started');
      await heir.signal('SIGSTOP');
      const [onTeams, onSlack] = town.people.invitees;
      if (onTeams?.identity.on !== 'teams' || onSlack?.identity.on !== 'slack') throw new Error('the first two sit elsewhere');
      const silent = [
        town.teams.fault({ on: 'post', user: onTeams.identity.user, when, how: 'silence' }),
        town.slack.fault({ on: 'chat.postMessage', user: onSlack.identity.user, when, how: 'silence' }),
      ];
      await invite();
      // Both requests are there, and the sender waits five seconds for their answers: it is killed inside them.
      await expect.poll(() => silent.map((one) => one.hits()), { interval: 10 }).toEqual([1, 1]);
      for (const { id } of [onTeams, onSlack])
        if (when === 'after') await expect.poll(() => messagesOf(id).length, { interval: 10 }).toBe(1);
      await town.kill(sender);
      await heir.signal('SIGCONT');
      town.moveClock(61_000);
      for (const { id } of [onTeams, onSlack]) {
        await expect
          .poll(async () => (await besidesGreeting(id)).map((kept) => kept.posted !== null), { timeout: 30_000 })
          .toEqual([true]);
        expect(messagesOf(id)[0]).toMatch(/You are invited/);
      }
      // Slack was asked what became of it. Teams cannot be asked: once more, and it is counted.
      expect(messagesOf(onSlack.id)).toHaveLength(1);
      expect(messagesOf(onTeams.id)).toHaveLength(when === 'after' ? 2 : 1);
      const repeated = heir.wrote.filter((line) => line.includes('sent once more')).map((line) => JSON.parse(line).person);
      expect(repeated.filter((id) => id === onTeams.id || id === onSlack.id)).toEqual([onTeams.id]);
    },
    90_000,
  );
});
