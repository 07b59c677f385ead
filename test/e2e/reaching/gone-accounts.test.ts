import { afterEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { caseStream } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { letGoBy, onAWorkingDay } from '../../support/working-day.ts';

let played: Played;
afterEach(() => played.stop());

const user = inventedPartnership().people.find((one) => one.id === 'marigold')?.identities[0]?.user ?? '';
const who = { org: 'T0ALDER', user };
const marigoldId = 'marigold' as PersonId;

test('a deactivated Slack account takes what is posted and shows it to nobody: whoever had it counts as having left until it is there again', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const { admin, chair } = await convene(played, charges[0]);
  const marigold = played.as('marigold');
  await marigold.sees(/You are invited/);
  await marigold.press(/I'll be there/);
  await letGoBy(played);
  await chair.sees(/who is coming[\s\S]*Marigold/);
  slack.alter(who, { deactivated: true });
  // Their chat is known, so nothing but the post itself would be asked, and that is answered with ok.
  await chair.press(/^Cancel the conference/, /who is coming/);
  await chair.submit({ why: 'invented' });
  await letGoBy(played);
  await onAWorkingDay(played);
  await admin.sees(/somebody has left[\s\S]*Marigold[\s\S]*deactivated their account[\s\S]*01632 960 105/);
  const seen = () => slack.snapshot(who).messages.filter((one) => /cancelled/.test(JSON.stringify(one.blocks)));
  expect(seen()).toEqual([]);

  slack.alter(who, { deactivated: false });
  await marigold.say('hello');
  await marigold.sees(/cancelled/);
}, 60_000);

test('a morning with nothing to say finds it out too: place and answer are somebody’s to see to the same day, and theirs again with the account', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { admin, chair, id } = await convene(played, charges[0]);
  const marigold = played.as('marigold');
  await marigold.sees(/You are invited/);
  await marigold.press(/I'll be there/);
  await letGoBy(played);
  await chair.sees(/who is coming[\s\S]*Marigold/);
  await played.sandbox.bot().app.tick.idle();
  played.sandbox.slack.alter(who, { deactivated: true });
  await onAWorkingDay(played);
  await admin.sees(/somebody has left[\s\S]*Marigold[\s\S]*deactivated their account/);
  await chair.sees(/Please invite somebody else of Alderbrook Academy[\s\S]*Invite somebody else/);
  await admin.sees(/⚠ Missing: /);
  played.sandbox.slack.alter(who, { deactivated: false });
  await marigold.say('hello');
  // It came down, and the card of before stands as one line.
  await marigold.sees(/further down in this chat/);
  await marigold.sees(/Your answer[\s\S]*I'll be there/);
  // The case hears of it behind the answer to what they typed.
  await expect
    .poll(async () => {
      const { people, meetings } = await played.sandbox.bot().app.streams.cases.peek(caseStream(id));
      return [people.away, meetings.k1?.answers[marigoldId]?.answer];
    })
    .toMatchObject([[], { answer: 'attending' }]);
}, 60_000);

test('the look-up is one call a day and account, and where it fails they are written to', async () => {
  played = await play();
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const refused = slack.fault({
    on: 'users.info',
    user,
    times: Number.POSITIVE_INFINITY,
    how: { status: 200, body: { ok: false, error: 'missing_scope' } },
  });
  await convene(played, charges[0]);
  await played.as('marigold').sees(/You are invited/);
  expect(refused.hits()).toBe(1);
  const { url } = played.sandbox.bot();
  expect(await (await fetch(`${url}/readyz`)).text()).not.toMatch(/T0ALDER stopped/);
}, 60_000);

test.each(['app_uninstalled', 'tokens_revoked'] as const)(
  '%s stops the workspace at once, and an administrator elsewhere knows',
  async (told) => {
    played = await play();
    await onAWorkingDay(played);
    const { slack } = played.sandbox;
    await played.as('marigold').say('hello');
    const before = slack.calls().length;
    await slack.uninstall('T0ALDER', told);
    const { url } = played.sandbox.bot();
    expect(await (await fetch(`${url}/readyz`)).text()).toMatch(new RegExp(`slack/T0ALDER stopped since .*: ${told}`));
    await played.as('avery', 'teams').sees(/cannot write to a whole workplace[\s\S]*Slack, workspace T0ALDER/);
    const since = slack
      .calls()
      .slice(before)
      .filter((one) => JSON.stringify(one.args).includes(user));
    expect(since, 'not found out by a message that fails').toEqual([]);
  },
  60_000,
);

test('unusually many accounts of an agency called deactivated in a day: each administrator hears once, nobody further counts as having left', async () => {
  const colleagues = Array.from({ length: 5 }, (_, nth) => ({
    id: `colleague-${nth}`,
    name: `Colleague ${nth} Invented`,
    agency: 'school',
    standing: [],
    identities: [{ on: 'slack', org: 'T0ALDER', user: `U0COLLEAGUE${nth}` } as const],
  }));
  played = await play(colleagues);
  await onAWorkingDay(played);
  const { slack } = played.sandbox;
  const { id } = await convene(played, charges[0]);
  await played.as('marigold').sees(/You are invited/);
  const { streams } = played.sandbox.bot().app;
  for (const one of colleagues) {
    const accounts = one.identities.map(({ on, org, user: account }) => `${on}/${org}/${account}`);
    const command = { do: 'note-deactivated', person: one.id as PersonId, accounts } as const;
    await streams.directory.ask('directory', { by: 'time', at: played.sandbox.clock.now(), via: 'time', command });
  }
  slack.alter(who, { deactivated: true });
  const avery = played.as('avery', 'teams');
  const alerts = (hand: typeof avery) => hand.messages().filter((one) => /Unusually many accounts deactivated/.test(one));
  await onAWorkingDay(played);
  expect(await avery.sees(/Unusually many accounts deactivated/)).toMatch(/Slack, workspace T0ALDER/);
  await played.as('juniper').sees(/Unusually many accounts deactivated/);
  // Not one named person, and nothing of a case.
  expect(alerts(avery).join()).not.toMatch(/Marigold|Colleague|INV-8/);
  const people = async () => (await streams.directory.peek('directory')).people;
  expect((await people()).get(marigoldId)?.status, 'she is told of as ever').toBe('active');
  expect((await streams.cases.peek(caseStream(id))).people.away).toEqual([]);
  // Looked at again the same day, by another post and by the clock, it is the same alert.
  await played.sandbox.moveTo(played.sandbox.clock.now() + 3 * 3_600_000);
  await played.settled();
  expect([alerts(avery).length, alerts(played.as('juniper')).length]).toEqual([1, 1]);
}, 90_000);
