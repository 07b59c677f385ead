import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { mailboxOf } from '../../../bot/turn/telling.ts';
import { cardItem, cardLetterOf, onSlack, onTeams, pat, replica, tell, type World, world } from '../../support/post-room.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';
import { Wire } from '../../support/wire.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let wire: Wire;
let now: World;
beforeEach(async () => {
  place = await sealedSqlite();
  store = await place.open();
  wire = new Wire();
  now = world('2026-12-01T10:00');
  now.says.set('invitation', 'come').set('room', 'here');
});
afterEach(() => place.remove());

const process = async () => replica(await place.open(), wire, now);
const owe = (...names: Parameters<typeof cardItem>[0][]) => tell(store, now.now, ...names.map(cardItem));
const isDue = async () => (await store.due(now.now, 10, 0)).includes(mailboxOf(pat));

/** Delivers in a process that never comes back from its request. */
async function killedWhileSending(mood: 'dies' | 'well'): Promise<void> {
  const doomed = await process();
  if (mood === 'dies') wire.moods.push({ is: 'dies' });
  const before = wire.requests.length;
  void doomed.deliver();
  await expect.poll(() => wire.requests.slice(before).some((one) => /^(post|edit)/.test(one))).toBe(true);
}

describe('two replicas over one store', () => {
  test('send once, one request at a time, whoever is first', async () => {
    const [one, two] = [await process(), await process()];
    await owe('invitation', 'room');
    await Promise.all([one.deliver(), two.deliver()]);
    await Promise.all([one.deliver(), two.deliver()]);
    expect(wire.titles.toSorted()).toEqual([
      'slack/WINV/U-pat: card/k1/invitation/: come',
      'slack/WINV/U-pat: card/k1/room/: here',
    ]);
    expect(wire.mostInFlight).toBe(1);
    expect(one.counters.sent + two.counters.sent).toBe(2);
  });

  test('one that had made up its mind when the other claimed does not send', async () => {
    const one = await process();
    await owe('invitation');
    await one.deliver();
    await owe('room');
    const gate = Promise.withResolvers<void>();
    wire.gate = gate.promise;
    const asks = Promise.withResolvers<void>();
    const claims = Promise.withResolvers<void>();
    const append: Sealed['append'] = async (writes) => {
      asks.resolve();
      await claims.promise;
      return store.append(writes);
    };
    const two = replica({ ...store, append }, wire, now).deliver();
    await asks.promise;
    const first = one.deliver();
    await expect.poll(() => wire.inFlight).toBe(1);
    claims.resolve();
    await two;
    gate.resolve();
    await first;
    expect(wire.mostInFlight).toBe(1);
    expect(wire.messages).toHaveLength(2);
  });

  test('one that was slow to claim a new message does not post it when another did so meanwhile, though it is owed anew', async () => {
    const first = await process();
    await owe('room');
    await first.deliver();
    /** Stands still before its claim until told to go on, and for good when it has written twice: its claim, and what became of it. */
    const slow = async () => {
      const [asks, goes, wrote] = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let left = 2;
      const append: Sealed['append'] = async (writes, given) => {
        asks.resolve();
        await goes.promise;
        if (left === 0) return new Promise(() => undefined);
        const did = await store.append(writes, given);
        if (did.did === 'appended' && --left === 0) wrote.resolve();
        return did;
      };
      const done = replica({ ...store, append }, wire, now).deliver();
      await asks.promise;
      const go = () => {
        goes.resolve();
        return Promise.race([done, wrote.promise]);
      };
      return { go };
    };
    await owe('invitation');
    const one = await slow();
    await owe('invitation');
    const two = await slow();
    await one.go();
    await two.go();
    expect(wire.messages.map((seen) => seen.title)).toEqual(['card/k1/room/: here', 'card/k1/invitation/: come']);
  });

  test('many changes through both end in one message that is equal to the state', async () => {
    const [one, two] = [await process(), await process()];
    for (let i = 0; i < 12; i++) {
      now.says.set('invitation', `word ${i}`);
      await owe('invitation');
      await Promise.all([one.deliver(), two.deliver()]);
    }
    expect(wire.titles).toEqual(['slack/WINV/U-pat: card/k1/invitation/: word 11']);
    expect(wire.mostInFlight).toBe(1);
  });
});

describe('a sender killed between sending and writing it down', () => {
  test('Slack: its message is found, so there is no second', async () => {
    await owe('invitation');
    await killedWhileSending('dies');
    const heir = await process();
    await heir.deliver();
    expect(wire.messages).toHaveLength(1);
    expect(await isDue()).toBe(false);
    now.now += 60_000;
    expect(await isDue()).toBe(true);
    await heir.deliver();
    await owe('invitation');
    await heir.deliver();
    expect(wire.messages).toMatchObject([{ edits: 1 }]);
    expect(heir.counters.repeated).toBe(0);
  });

  test('Teams: at most one duplicate, and it is counted', async () => {
    now.identities = [onTeams];
    await owe('invitation');
    await killedWhileSending('dies');
    now.now += 60_000;
    const heir = await process();
    await heir.deliver();
    await heir.deliver();
    expect(wire.messages).toHaveLength(2);
    expect(heir.counters.repeated).toBe(1);
  });

  test('killed before anything was sent: the message is sent by the next', async () => {
    now.identities = [onSlack];
    await owe('invitation');
    // A claim with no request behind it.
    const doomed = await process();
    const claim = {
      do: 'claim',
      attempt: 'of-the-dead',
      letter: cardLetterOf('invitation'),
      version: 1,
      on: 'slack/WINV/U-pat',
      to: { on: 'slack', team: 'WINV', channel: 'U-pat' },
      edits: null,
      empties: false,
    } as Parameters<typeof doomed.turns.ask>[1]['command'];
    await doomed.turns.ask(mailboxOf(pat), { by: 'time', at: now.now, via: 'time', command: claim });
    now.now += 60_000;
    const heir = await process();
    await heir.deliver();
    expect(wire.titles).toEqual(['slack/WINV/U-pat: card/k1/invitation/: come']);
    expect(heir.counters.repeated).toBe(0);
  });

  test('and then the clock is set back an hour: it is still delivered', async () => {
    await owe('invitation');
    await killedWhileSending('dies');
    now.now -= 3_600_000;
    const heir = await process();
    await heir.deliver();
    await owe('room');
    await heir.deliver();
    expect(wire.messages).toHaveLength(2);
  });
});

describe('the store', () => {
  test('down after the request: the outcome is written when it is back, and nothing is sent twice', async () => {
    await owe('invitation');
    let downFor = 0;
    const append: Sealed['append'] = (writes) => {
      if (wire.messages.length > 0 && downFor++ < 2) return Promise.reject(new StoreDown('down'));
      return store.append(writes);
    };
    const bot = replica({ ...store, append }, wire, now);
    await bot.deliver();
    expect(downFor).toBeGreaterThan(1);
    await owe('invitation');
    await bot.deliver();
    expect(wire.messages).toMatchObject([{ edits: 1 }]);
  });

  test('down before the claim: nothing is sent, and the process is asked to come again', async () => {
    await owe('invitation');
    const bot = replica({ ...store, append: () => Promise.reject(new StoreDown('down')) }, wire, now);
    expect(await bot.deliver()).toBeGreaterThan(0);
    expect(wire.messages).toEqual([]);
    const blind = replica({ ...store, read: () => Promise.reject(new StoreDown('down')) }, wire, now);
    expect(await blind.deliver()).toBeGreaterThan(0);
    expect(blind.alarms).toEqual([]);
  });
});
