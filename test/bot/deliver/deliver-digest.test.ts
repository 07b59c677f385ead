import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { at, cardItem, member, onTeams, pat, type Replica, replica, tell, type World, world } from '../../support/post-room.ts';
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
  now = world('2026-12-22T14:00'); // a Tuesday
  bot = replica(store, wire, now);
  await tell(store, now.now, member('invitee'));
  await bot.deliver();
});
afterEach(() => place.remove());

const isDue = async () => (await store.due(now.now, 10, 0)).includes(mailboxOf(pat));
/** As the tick does: looks only at what the store says is due. */
const tickAt = async (iso: string) => {
  now.now = at(iso);
  if (await isDue()) await bot.deliver();
  expect(await isDue()).toBe(false);
};
const digest = (of: string) => `slack/WINV/U-pat: digest of ${of}: ${of}`;

describe('the digest', () => {
  test('comes at the hour, on the day something is due, once', async () => {
    now.due.add('2026-12-23');
    await tickAt('2026-12-22T23:59');
    await tickAt('2026-12-23T08:59');
    expect(wire.messages).toEqual([]);
    await tickAt('2026-12-23T09:00');
    expect(wire.titles).toEqual([digest('2026-12-23')]);
    await tickAt('2026-12-23T09:01');
    await tickAt('2026-12-23T17:00');
    await tickAt('2026-12-24T09:00');
    expect(wire.messages).toHaveLength(1);
  });

  test('in summer the hour is the local one', async () => {
    now.due.add('2027-06-01');
    await tickAt('2027-06-01T07:59');
    expect(wire.messages).toEqual([]);
    await tickAt('2027-06-01T08:00');
    expect(wire.messages).toHaveLength(1);
  });

  test('never comes on a weekend or a bank holiday; what fell due there comes on the next working day', async () => {
    for (const day of ['25', '26', '27', '28']) now.due.add(`2026-12-${day}`);
    for (const day of ['24', '25', '26', '27', '28']) await tickAt(`2026-12-${day}T09:00`);
    expect(wire.messages).toEqual([]);
    await tickAt('2026-12-29T09:00');
    expect(wire.titles).toEqual(['slack/WINV/U-pat: digest of 2026-12-29: 2026-12-28']);
  });

  test('after the bot was down: one digest, the latest stage only', async () => {
    for (const day of ['23', '24', '29']) now.due.add(`2026-12-${day}`);
    await tickAt('2026-12-30T11:30');
    expect(wire.titles).toEqual(['slack/WINV/U-pat: digest of 2026-12-30: 2026-12-29']);
    await tickAt('2026-12-31T09:00');
    expect(wire.messages).toHaveLength(1);
  });

  test('after the bot was down until a Saturday: Monday is a holiday, so it comes on Tuesday at the hour', async () => {
    now.due.add('2026-12-23');
    await tickAt('2026-12-26T12:00');
    await tickAt('2026-12-29T07:00');
    expect(wire.messages).toEqual([]);
    await tickAt('2026-12-29T09:00');
    expect(wire.titles).toEqual(['slack/WINV/U-pat: digest of 2026-12-29: 2026-12-23']);
  });

  test('a clock set back never brings a second one for a day', async () => {
    now.due.add('2026-12-23');
    await tickAt('2026-12-23T09:00');
    for (const iso of ['2026-12-23T08:00', '2026-12-23T09:00', '2026-12-22T09:00', '2026-12-23T09:30']) {
      await tickAt(iso);
      await bot.deliver();
    }
    expect(wire.messages).toHaveLength(1);
    now.due.add('2026-12-24');
    await tickAt('2026-12-24T09:00');
    expect(wire.messages).toHaveLength(2);
  });

  test('the latest one is brought up to date in place; where there is none, none is made', async () => {
    await tell(store, now.now, cardItem('digest'));
    await bot.deliver();
    expect(wire.requests).toEqual([]);
    now.due.add('2026-12-23');
    await tickAt('2026-12-23T09:00');
    now.says.set('digest', ', completed');
    await tell(store, now.now, cardItem('digest'));
    await bot.deliver();
    expect(wire.titles).toEqual([`${digest('2026-12-23')}, completed`]);
    // Gone from the chat, it stays gone: that day had its message.
    wire.messages.pop();
    await tell(store, now.now, cardItem('digest'));
    await bot.deliver();
    expect(wire.messages).toEqual([]);
    expect(await isDue()).toBe(false);
  });

  test('a change while it is being sent is not lost', async () => {
    now.due.add('2026-12-23');
    now.now = at('2026-12-23T09:00');
    const append: Sealed['append'] = async (writes) => {
      const did = await store.append(writes);
      const claims = writes.some((write) => 'events' in write && JSON.stringify(write.events).includes('"claimed"'));
      if (claims && !now.says.has('digest')) {
        now.says.set('digest', ', completed');
        await tell(store, now.now, cardItem('digest'));
      }
      return did;
    };
    const slow = replica({ ...store, append }, wire, now);
    await slow.deliver();
    await slow.deliver();
    expect(wire.titles).toEqual([`${digest('2026-12-23')}, completed`]);
  });

  test('of somebody who cannot be reached: the administrator knows the same day, and tomorrow it is tried for the rest', async () => {
    wire.shut.add('slack/WINV/U-pat');
    now.due.add('2026-12-23');
    await tickAt('2026-12-23T09:00');
    expect(bot.noted).toEqual(['k1: telephone pat, digest']);
    now.identities = [...now.identities, onTeams];
    await tickAt('2026-12-24T09:00');
    expect(wire.titles.at(-1)).toBe('teams/tenant-inv/aad-pat: digest of 2026-12-24: 2026-12-23');
  });

  test('stops when the person is in no case any more', async () => {
    now.due.add('2026-12-23');
    await tell(store, now.now, member('ended'));
    await tickAt('2026-12-23T09:00');
    expect(wire.requests).toEqual([]);
  });

  test('is drawn anew at each midnight while it stands, since it says how far days are; after two weeks no more', async () => {
    now.due.add('2026-12-23');
    await tickAt('2026-12-23T09:00');
    now.says.set('digest', ', tomorrow');
    await tickAt('2026-12-23T23:59');
    expect(wire.titles).toEqual([digest('2026-12-23')]);
    await tickAt('2026-12-24T00:00');
    expect(wire.titles).toEqual([`${digest('2026-12-23')}, tomorrow`]);
    // A weekend is worked by nobody, and the day is another one all the same; a bot that was down does it once.
    for (const [iso, says] of [
      ['2026-12-26T08:00', ', today'],
      ['2026-12-27T00:00', ', yesterday'],
      ['2027-01-06T00:00', ', two weeks ago'],
    ] as const) {
      now.says.set('digest', says);
      await tickAt(iso);
      expect(wire.titles).toEqual([`${digest('2026-12-23')}${says}`]);
    }
    const edits = () => wire.requests.filter((one) => one.startsWith('edit')).length;
    expect(edits()).toBe(4);
    now.says.set('digest', ', long ago');
    await tickAt('2027-01-07T09:00');
    expect(edits()).toBe(4);
    expect(wire.messages).toHaveLength(1);
  });
});
