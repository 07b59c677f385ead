import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { headAfter, nowhere, placeOf } from '../../../adapters/store/head.ts';
import { StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import { Destroyed } from '../../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import type { Watch } from '../../../bot/observe/watch.ts';
import { type FoldOptions, folds } from '../../../bot/turn/folds.ts';
import { keptFolds } from '../../../bot/turn/kept-folds.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { sealedSqlite } from '../../support/store/sealed-store.ts';

type Word = { readonly word: string };
type Options = FoldOptions<readonly string[], Word>;

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let stream: StreamId;
let n = 0;
beforeAll(async () => {
  place = await sealedSqlite(newMasters());
});
afterAll(() => place.remove());
beforeEach(() => {
  stream = `case:folds${++n}`;
});

const words = (over: Partial<Options> = {}) =>
  folds<readonly string[], Word>({
    sealed: place.store,
    initial: [],
    fold: (state, events) => [...state, ...events.map(({ word }) => word)],
    room: 1_000_000,
    form: 1,
    ...over,
  });

/** Appends as a turn does, and puts what came of it. */
async function say(bot: ReturnType<typeof words>, count: number, of: StreamId = stream, word = 'word'): Promise<void> {
  for (let said = 0; said < count; ) {
    const { head, state } = bot.kept(of) ?? (await bot.read(of));
    const events = Array.from({ length: Math.min(count - said, 50) }, () => ({ word: `${word} ${++said}` }));
    const did = await place.store.append([{ stream: of, after: head, events, wake: null }]);
    if (did.did === 'conflict') throw new Error('conflict');
    bot.put(of, { head: did.heads.get(of) ?? head, state: [...state, ...events.map((one) => one.word)] }, did.bytes);
  }
}

/** How many events the stored snapshot holds. */
async function snapshotAt(of: StreamId = stream): Promise<number> {
  const { snapshot, from } = await place.raw.load(of);
  return snapshot === undefined ? 0 : placeOf(from).count;
}

function heard() {
  const failed: string[] = [];
  const watch: Watch = { lost() {}, undrawn() {}, gone() {}, failed: (_, doing) => void failed.push(doing) };
  return { failed, watch };
}

describe('snapshots', () => {
  test('a process that goes on for long renews its snapshot every 200 events, so that a cold read is never far from one', async () => {
    const bot = words();
    for (const at of [200, 400, 600]) {
      await say(bot, 200);
      await expect.poll(() => snapshotAt()).toBe(at);
    }
    await say(bot, 150);
    const read = await place.store.read(stream);
    expect([read.events.length, (read.snapshot as { state: unknown[] }).state.length]).toEqual([150, 600]);
    expect((await words().read(stream)).state).toEqual(bot.kept(stream)?.state);
  });

  test('where eight are said to be enough one is written from the eighth event on, and renewed once what followed comes to twice its bytes', async () => {
    const bot = words({ every: 8 });
    await say(bot, 7);
    await bot.read(stream);
    expect(await snapshotAt()).toBe(0);
    await say(bot, 1);
    await expect.poll(() => snapshotAt()).toBe(8);
    await say(bot, 8);
    await bot.read(stream);
    await expect.poll(() => snapshotAt()).toBeGreaterThanOrEqual(16);
    expect((await words({ every: 8 }).read(stream)).state).toEqual(bot.kept(stream)?.state);
  });

  test('a large one is renewed once what followed comes to twice its bytes, and after 3,000 events at the latest', async () => {
    const asked: number[] = [];
    const large = 15_000;
    const snapshot: Sealed['snapshot'] = async (_, at) => {
      asked.push(placeOf(at).count);
      return asked.length === 1 ? large : 10_000_000;
    };
    const bot = words({ sealed: { read: place.store.read, snapshot } });
    await say(bot, 200);
    await expect.poll(() => asked).toEqual([200]);
    const [before, long] = [bot.kept(stream)?.state.length, 'w'.repeat(100)];
    expect(before).toBe(200);
    await say(bot, 200, stream, long);
    expect(asked).toEqual([200]);
    await say(bot, 100, stream, long);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toBeGreaterThan(400);
    await say(bot, 2_700);
    expect(asked).toHaveLength(2);
    await say(bot, 400);
    await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(3);
  });

  test('one of more than 100 KB is renewed once what followed comes to eight times its bytes', async () => {
    const asked: number[] = [];
    const snapshot: Sealed['snapshot'] = async (_, at) => {
      asked.push(placeOf(at).count);
      return 100_000;
    };
    const bot = words({ sealed: { read: place.store.read, snapshot } });
    await say(bot, 200);
    await expect.poll(() => asked).toEqual([200]);
    const long = 'w'.repeat(2_000);
    await say(bot, 300, stream, long);
    expect(asked).toEqual([200]);
    await say(bot, 150, stream, long);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]).toBeGreaterThan(550);
  });

  test('a bot that dies between an append and its snapshot has lost nothing, and one whose snapshots fail says so once in 200 events', async () => {
    const { failed, watch } = heard();
    const asked: number[] = [];
    const snapshot: Sealed['snapshot'] = async (_, at) => {
      asked.push(placeOf(at).count);
      throw new StoreDown('down');
    };
    await say(words({ sealed: { read: place.store.read, snapshot }, watch }), 450);
    await expect.poll(() => failed).toEqual(['snapshot', 'snapshot']);
    expect(asked).toEqual([200, 400]);
    await say(words({ sealed: { read: place.store.read, snapshot: () => new Promise(() => undefined) } }), 250);
    const cold = await words().read(stream);
    expect([cold.state.length, placeOf(cold.head).count]).toEqual([700, 700]);
    await expect.poll(() => snapshotAt()).toBe(700);
  });

  test('two bots that write snapshots of one stream never put the older over the newer', async () => {
    const held: (() => Promise<unknown>)[] = [];
    const slow: Sealed['snapshot'] = (...args) =>
      new Promise((resolve) => held.push(() => place.store.snapshot(...args).then(resolve)));
    await say(words({ sealed: { read: place.store.read, snapshot: slow } }), 200);
    await expect.poll(() => held.length).toBe(1);
    const other = words();
    await say(other, 200);
    await expect.poll(() => snapshotAt()).toBe(400);
    await Promise.all(held.map((write) => write()));
    expect(await snapshotAt()).toBe(400);
  });

  test('one of another form, and one that is damaged: everything is folded, and a good one takes its place at once', async () => {
    await say(words(), 250);
    await expect.poll(() => snapshotAt()).toBe(200);
    const loud = (state: readonly string[], events: readonly Word[]) => [
      ...state,
      ...events.map((one) => one.word.toUpperCase()),
    ];
    const newer = await words({ form: 2, fold: loud }).read(stream);
    expect([newer.state.length, newer.state[0], newer.state.at(-1)]).toEqual([250, 'WORD 1', 'WORD 250']);
    await expect.poll(async () => (await place.store.read(stream)).snapshot).toMatchObject({ form: 2 });
    const { failed, watch } = heard();
    await place.raw.snapshot(stream, newer.head, new Uint8Array(500));
    expect((await words({ form: 2, fold: loud, watch }).read(stream)).state).toEqual(newer.state);
    expect(failed).toEqual(['open a snapshot']);
    await expect.poll(async () => (await place.store.read(stream)).snapshot).toMatchObject({ form: 2 });
  });

  test('what was forgotten has no snapshot any more, and a bot that was about to write one does not bring it back', async () => {
    const held: (() => Promise<unknown>)[] = [];
    const slow: Sealed['snapshot'] = (...args) =>
      new Promise((resolve, reject) => held.push(() => place.store.snapshot(...args).then(resolve, reject)));
    await say(words(), 200);
    await expect.poll(() => snapshotAt()).toBe(200);
    await say(words({ sealed: { read: place.store.read, snapshot: slow } }), 210);
    await expect.poll(() => held.length).toBe(1);
    await place.raw.destroyKey(stream);
    await Promise.allSettled(held.map((write) => write()));
    expect((await place.raw.load(stream)).snapshot).toBeUndefined();
    await expect(words().read(stream)).rejects.toThrow(Destroyed);
  });
});

describe('folds in memory', () => {
  const head = (count: number) =>
    headAfter(
      nowhere,
      Array.from({ length: count }, (_, at) => ({ id: `${at}`, bytes: new Uint8Array() })),
    );
  const one = (bytes: number, count = 1) => ({
    fold: { head: head(count), state: null },
    bytes,
    snapshotAt: 0,
    snapshotBytes: 0,
    late: false,
  });

  test('as many are kept as fit, the least used go first, and one too large stays alone', () => {
    const kept = keptFolds<null>(100_000);
    const there = () => (['case:a', 'case:b', 'case:c', 'case:d'] as const).filter((of) => kept.get(of) !== undefined);
    for (const each of ['case:a', 'case:b', 'case:c'] as const) kept.put(each, one(32_000));
    expect(there()).toEqual(['case:a', 'case:b', 'case:c']);
    kept.put('case:a', one(32_000));
    kept.put('case:d', one(32_000));
    expect(there()).toEqual(['case:a', 'case:c', 'case:d']);
    kept.put('case:c', one(90_000));
    expect(there()).toEqual(['case:c']);
    kept.put('case:b', one(200_000));
    expect(there()).toEqual(['case:b']);
    kept.put('case:a', one(1_000));
    expect(there()).toEqual(['case:a']);
  });

  test('a thousand that have just begun are bounded as well, by what each takes beside its state', () => {
    const kept = keptFolds<null>(100_000);
    const all = Array.from({ length: 1_000 }, (_, at): StreamId => `case:${at}`);
    for (const each of all) kept.put(each, one(0));
    expect(all.filter((of) => kept.get(of) !== undefined).length).toBe(200);
  });

  test('a snapshot says how large a fold really is, and what came since is added', () => {
    const kept = keptFolds<null>(100_000);
    const then = one(60_000, 200);
    kept.put('case:a', then);
    kept.put('case:a', one(65_000, 210));
    kept.snapshotted('case:a', then, 2_000);
    expect(kept.get('case:a')).toMatchObject({ bytes: 7_000, snapshotAt: 200 });
    kept.put('case:b', one(80_000));
    expect(kept.get('case:a')).toBeDefined();
    kept.snapshotted('case:a', one(65_000, 210), 50_000);
    expect([kept.get('case:a')?.bytes, kept.get('case:b')]).toEqual([50_000, undefined]);
    kept.snapshotted('case:gone', then, 5);
  });

  test('real streams: what fits is answered from memory, what does not is read again, and every answer is right', async () => {
    const bot = words({ room: 60_000, form: 1 });
    const small = Array.from({ length: 20 }, (_, at): StreamId => `case:small${n}-${at}`);
    for (const each of small) await say(bot, 3, each, each);
    expect(small.filter((of) => bot.kept(of) !== undefined)).toEqual(small);
    await say(bot, 150, stream, 'a long word'.repeat(30));
    expect(bot.kept(stream)?.state).toHaveLength(150);
    const left = small.filter((of) => bot.kept(of) !== undefined).length;
    expect(left).toBeLessThan(20);
    for (const each of small) expect((await bot.read(each)).state).toEqual([1, 2, 3].map((said) => `${each} ${said}`));
  });
});
