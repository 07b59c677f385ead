import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import {
  admin,
  cardItem,
  k1,
  member,
  onSlack,
  onTeams,
  pat,
  type Replica,
  replica,
  tell,
  type World,
  world,
} from '../../support/post-room.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { Wire } from '../../support/wire.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let wire: Wire;
let now: World;
let bot: Replica;
beforeEach(async () => {
  place = await sealedSqlite();
  store = await place.open();
  wire = new Wire();
  now = world('2026-12-01T10:00');
  now.says.set('invitation', 'come').set('room', 'here').set('coming', 'nobody yet');
  now.says.set('installation', 'refused');
  bot = replica(store, wire, now);
});
afterEach(async () => {
  bot.installations.stop();
  await place.remove();
});

const owe = (...names: Parameters<typeof cardItem>[0][]) => tell(store, now.now, ...names.map(cardItem));
const box = () => bot.turns.peek(mailboxOf(pat));
const posts = () => wire.requests.filter((one) => one.startsWith('post'));
const invitation = 'slack/WINV/U-pat: card/k1/invitation/: come';

/** Delivers until nothing is held in this process any more. */
async function untilSent(count: number) {
  await expect
    .poll(async () => {
      await bot.deliver();
      return wire.messages.length;
    })
    .toBe(count);
}

describe('an installation that refuses us', () => {
  test('shuts nobody: the line is held, people of it are told nothing, and it all goes when a probe and a request get through', async () => {
    wire.barred.set('slack/WINV', 'invalid_auth');
    await owe('invitation', 'room');
    expect(await bot.deliver()).toBeGreaterThan(0);
    // Probes go out meanwhile, by a timer.
    const asked = () => wire.requests.filter((one) => !one.startsWith('probe'));
    const before = asked();
    for (let nth = 0; nth < 5; nth++) expect(await bot.deliver()).toBeGreaterThan(0);
    expect(asked()).toEqual(before);
    expect(await box()).toMatchObject({ unreachable: {}, escalated: {}, undelivered: [], claim: null });
    expect(bot.installations.states()).toMatchObject([{ of: 'slack/WINV', state: 'stopped', code: 'invalid_auth' }]);
    expect([bot.alarms, bot.alerted]).toEqual([['installation stopped'], ['slack/WINV']]);

    await expect.poll(() => wire.requests.filter((one) => one === 'probe slack/WINV').length).toBeGreaterThan(1);
    wire.barred.clear();
    await untilSent(2);
    expect(bot.installations.states()).toEqual([{ of: 'slack/WINV', state: 'works' }]);
    expect(bot.alerted).toHaveLength(1);
    expect(bot.counters).toMatchObject({ sent: 2, unreachable: 0, repeated: 0 });
  });

  test('while a message is being posted: nothing was sent, and the claim is given back', async () => {
    await owe('invitation');
    wire.moods.push({ is: 'answers', outcome: { did: 'barred', code: 'missing_scope' } });
    expect(await bot.deliver()).toBeGreaterThan(0);
    expect((await box()).claim).toBeNull();
    await untilSent(1);
    expect(bot.counters).toMatchObject({ barred: 1, repeated: 0 });
  });

  test('while a message of unknown fate is looked for: it is not sent twice', async () => {
    wire.moods.push({ is: 'stored-but-silent' });
    await owe('invitation');
    await bot.deliver();
    now.now += 5_000;
    wire.barred.set('slack/WINV', 'token_revoked');
    expect(await bot.deliver()).toBeGreaterThan(0);
    wire.barred.clear();
    await expect
      .poll(async () => {
        await bot.deliver();
        return (await box()).claim;
      })
      .toBeNull();
    expect(bot.counters).toMatchObject({ repeated: 0, sent: 0 });
    expect((await box()).letters).toMatchObject([{ shown: 1, posted: { at: { message: 'm1' } } }]);
    expect(wire.titles).toEqual([invitation]);
  });

  test('that lets a probe in and no message is told of once, and holds the line', async () => {
    await owe('invitation');
    for (let nth = 0; nth < 3; nth++) wire.moods.push({ is: 'answers', outcome: { did: 'barred', code: 'missing_scope' } });
    await untilSent(1);
    expect(bot.alerted).toHaveLength(1);
    expect(bot.alarms).toEqual(['installation stopped', 'installation still stopped', 'installation still stopped']);
  });

  test('holds up nobody elsewhere', async () => {
    wire.barred.set('slack/WINV', 'invalid_auth');
    await owe('invitation');
    await bot.deliver();
    now.identities = [onTeams];
    await bot.deliver();
    expect(wire.titles).toEqual(['teams/tenant-inv/aad-pat: card/k1/invitation/: come']);
  });

  test('is told past it, and not behind what it holds', async () => {
    now.identities = [onSlack, onTeams];
    wire.barred.set('slack/WINV', 'invalid_auth');
    await owe('invitation');
    await bot.deliver();
    await tell(store, now.now, { item: 'alert', alert: 'installation', about: 'slack/WINV' });
    await bot.deliver();
    expect(wire.titles).toEqual(['teams/tenant-inv/aad-pat: alert/installation/slack/WINV: refused']);
    expect((await box()).letters).toMatchObject([{ letter: { letter: 'card' } }]);
  });
});

describe('a person who cannot be written to', () => {
  test('is tried once with whatever they are owed later, and the administrator is not told twice', async () => {
    wire.shut.add('slack/WINV/U-pat');
    await owe('invitation');
    await bot.deliver();
    await bot.deliver(admin);
    const tried = wire.requests.length;
    await bot.deliver();
    expect(wire.requests).toHaveLength(tried);
    await owe('room');
    await bot.deliver();
    await owe('room');
    await bot.deliver();
    await bot.deliver();
    expect(wire.requests.slice(tried)).toEqual(['open slack/WINV/U-pat', 'open slack/WINV/U-pat']);
    expect(bot.noted).toEqual(['k1: telephone pat, meeting']);

    // Without a word from them: the next thing they are owed gets through, and what waited goes with it.
    wire.shut.clear();
    await owe('coming');
    await bot.deliver();
    expect(wire.titles.map((one) => one.split('/')[4])).toEqual(['coming', 'invitation', 'room']);
    expect(bot.noted.slice(1)).toEqual(['k1: note-reached']);
    expect(await box()).toMatchObject({ unreachable: {}, escalated: {} });
  });

  test('because their tenant was not met yet: once it is, all goes that waited, and the administrator is not told again', async () => {
    wire.opens.push({ did: 'unreachable', why: 'uninstalled', unasked: true });
    await owe('invitation');
    await bot.deliver();
    await bot.deliver();
    const told = 'k1: telephone pat, meeting';
    expect(bot.noted).toEqual([told]);
    const reopen = () =>
      bot.turns.ask(mailboxOf(pat), { by: 'time', at: now.now, via: 'teams', command: { do: 'reopen', on: 'slack/WINV/U-pat' } });
    // The app is not there for this person even so.
    wire.opens.push({ did: 'unreachable', why: 'uninstalled' });
    await reopen();
    await bot.deliver();
    await bot.deliver();
    expect(bot.noted).toEqual([told]);
    await reopen();
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
    expect(bot.noted).toEqual([told, 'k1: note-reached']);
    expect(await box()).toMatchObject({ unreachable: {}, escalated: {} });
  });

  test('is tried once a day with the digest', async () => {
    now = world('2026-12-01T08:00');
    now.due.add('2026-12-01').add('2026-12-02');
    bot = replica(store, wire, now);
    await tell(store, now.now, member('invitee'));
    wire.shut.add('slack/WINV/U-pat');
    for (const hour of [1, 2, 25, 26]) {
      now.now = world('2026-12-01T08:00').now + hour * 3_600_000;
      await bot.deliver();
    }
    expect(wire.requests).toEqual(['open slack/WINV/U-pat', 'open slack/WINV/U-pat']);
  });
});

describe('a message that comes to nothing', () => {
  const failing = (times: number) => {
    for (let nth = 0; nth < times; nth++) wire.moods.push({ is: 'answers', outcome: { did: 'wait', until: null } });
  };

  test('is tried at growing pauses and is not dropped; a fault of five seconds is one more try', async () => {
    failing(1);
    await owe('invitation');
    await bot.deliver();
    now.now += 4_999;
    await bot.deliver();
    expect(posts()).toHaveLength(1);
    now.now += 1;
    await bot.deliver();
    expect(wire.titles).toEqual([invitation]);
    expect(bot.counters).toMatchObject({ tried: 1, failed: 0 });
  });

  test('eight times: whoever called the conference is told, once, and it holds up no other any more', async () => {
    await owe('invitation');
    failing(8);
    const began = now.now;
    for (let nth = 0; nth < 8; nth++) {
      await bot.deliver();
      now.now = Math.max((await box()).waitUntil, now.now);
    }
    expect(posts()).toHaveLength(8);
    expect(now.now - began).toBe(635_000);
    await bot.deliver();
    expect(bot.noted).toEqual(['k1: telephone pat, meeting']);

    failing(0);
    await owe('room');
    await bot.deliver();
    expect(wire.titles.at(-1)).toBe('slack/WINV/U-pat: card/k1/room/: here');
    failing(1);
    now.now += 600_000;
    await bot.deliver();
    expect(bot.noted, 'not told again').toHaveLength(1);
    now.now += 600_000;
    await bot.deliver();
    expect(wire.titles.at(-1)).toBe(invitation);
    expect(bot.noted.slice(1)).toEqual(['k1: note-reached']);
  });

  test.each([
    ['a message', (outcome: { did: 'wait'; until: number }) => void wire.moods.push({ is: 'answers', outcome })],
    ['the opening of a chat', (outcome: { did: 'wait'; until: number }) => void wire.opens.push(outcome)],
  ])(
    'because the platform says every time when to come again, to %s: counted too, after the same ten minutes',
    async (_, lay) => {
      await owe('invitation');
      const began = now.now;
      const seconds: number[] = [];
      for (let nth = 0; nth < 8; nth++) {
        lay({ did: 'wait', until: now.now + 1_000 });
        await bot.deliver();
        expect(bot.noted, `try ${nth}`).toHaveLength(nth < 7 ? 0 : 1);
        if (nth === 7) break;
        seconds.push(((await box()).waitUntil - now.now) / 1_000);
        now.now = (await box()).waitUntil;
      }
      expect(seconds).toEqual([1, 1, 1, 40, 80, 160, 320]);
      expect(now.now - began).toBe(603_000);
      expect(bot.noted).toEqual(['k1: telephone pat, meeting']);
      now.now += 600_000;
      await bot.deliver();
      expect(wire.titles.at(-1)).toBe(invitation);
      expect((await box()).letters).toMatchObject([{ tries: 0 }]);
    },
  );

  test('because a chat cannot be opened counts as well', async () => {
    const open = bot.deliver;
    wire.opens.push(...Array.from({ length: 8 }, () => ({ did: 'unknown' }) as const));
    await owe('invitation');
    for (let nth = 0; nth < 9; nth++) {
      await open();
      now.now = Math.max((await box()).waitUntil, (await box()).letters[0]?.notBefore ?? 0, now.now);
    }
    expect(bot.noted).toContain('k1: telephone pat, meeting');
    expect(await box()).toMatchObject({ unreachable: {} });
  });

  test.each([
    ['the platform says that our card is wrong', 'invitation'],
    ['we could not make the card', 'hold'],
  ] as const)('because %s: an alarm, and whoever called the conference is told', async (_, name) => {
    now.says.set('hold', 'cannot be made');
    if (name === 'invitation') wire.moods.push({ is: 'answers', outcome: { did: 'rejected', why: 'invalid_blocks' } });
    await owe(name);
    await bot.deliver();
    await bot.deliver();
    expect(bot.noted).toEqual(['k1: telephone pat, meeting']);
    expect(bot.counters.failed).toBe(1);
    expect(bot.alarms).toHaveLength(1);
    expect(await box()).toMatchObject({ escalated: { [k1]: { notice: 'undelivered' } }, undelivered: [] });
    // The next one that is rejected is another message that did not arrive.
    wire.moods.push({ is: 'answers', outcome: { did: 'rejected', why: 'invalid_blocks' } });
    await owe('room');
    await bot.deliver();
    expect(bot.noted).toHaveLength(2);
  });
});
