import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { oneReadAtATime } from '../../../bot/turn/one-read-at-a-time.ts';
import { turns } from '../../../bot/turn/turn.ts';
import type { Decider } from '../../../domain/decider.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

type Word = { readonly event: 'said'; readonly word: string };
const words: Decider<readonly string[], string, Word, never, null, never> = {
  initial: [],
  decide: (_, { command }) => ({ events: [{ event: 'said', word: command }] }),
  evolve: (state, event) => [...state, event.word],
  tells: () => [],
  wake: () => null,
};

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let stream: StreamId;
let n = 0;
beforeAll(async () => {
  place = await sealedSqlite();
});
afterAll(() => place.remove());
beforeEach(() => {
  stream = `case:g${++n}`;
});

/** Two replicas on one store; `paused` are the waits of either, in ms, and no time is spent on them. */
async function two() {
  const paused: number[] = [];
  let appends = 0;
  const replica = async () => {
    const sealed: Sealed = await place.open();
    const append: Sealed['append'] = (...args) => {
      appends++;
      return sealed.append(...args);
    };
    const pause = async (ms: number) => {
      paused.push(ms);
      await new Promise((resolve) => setImmediate(resolve));
    };
    const made = turns({ sealed: { ...sealed, append }, decider: words, known: async () => () => null, pause });
    return (word: string) => made.ask(stream, { by: 'ada' as PersonId, at: 7, via: 'slack', command: word });
  };
  return { one: await replica(), other: await replica(), paused, appends: () => appends };
}

describe('those who come together, through two replicas', () => {
  test('a lone press waits for nobody, also when two at the same instant meet in a conflict', async () => {
    const { one, other, paused, appends } = await two();
    for (let round = 0; round < 10; round++) await Promise.all([one(`a${round}`), other(`b${round}`)]);
    expect(appends(), 'there were conflicts').toBeGreaterThan(20);
    expect(paused).toEqual([]);
  });

  test('a crowd at one replica alone is not held up either', async () => {
    const { one, paused } = await two();
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 30 }, (_, at) => one(`${round}.${at}`)));
    expect(paused).toEqual([]);
  });

  test('a crowd at both is: turns are kept apart, further while many come, and never long', async () => {
    const { one, other, paused } = await two();
    for (let round = 0; round < 12; round++)
      await Promise.all(Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? one : other)(`${round}.${at}`)));
    expect(Math.max(...paused)).toBeGreaterThan(50);
    expect(Math.max(...paused)).toBeLessThanOrEqual(200);
    // And it is over when they come one by one.
    for (let lone = 0; lone < 8; lone++) await one(`lone ${lone}`);
    const then = paused.length;
    await one('alone again');
    expect(paused).toHaveLength(then);
  });
});

describe('those who come together where another replica has been', () => {
  test('turns are not kept apart for long once it has gone', async () => {
    const { one, other, paused } = await two();
    const crowd = (replica: typeof one, round: string) =>
      Promise.all(Array.from({ length: 30 }, (_, at) => replica(`${round}.${at}`)));
    for (let round = 0; round < 6; round++) await Promise.all([crowd(one, `h${round}`), crowd(other, `t${round}`)]);
    expect(Math.max(...paused)).toBeGreaterThan(50);
    for (let round = 0; round < 20; round++) await crowd(one, `alone ${round}`);
    const then = paused.length;
    for (let round = 0; round < 8; round++) await crowd(one, `still alone ${round}`);
    expect(paused).toHaveLength(then);
  });
});

describe('a oneReadAtATime read', () => {
  test('a thousand who ask at once cost two, and nobody is given what was read before they asked', async () => {
    let stored = 0;
    let reads = 0;
    const read = oneReadAtATime(async () => {
      reads++;
      const seen = stored;
      await new Promise((resolve) => setImmediate(resolve));
      return seen;
    });
    const all = Array.from({ length: 1_000 }, () => read('directory'));
    stored = 1;
    const late = read('directory');
    await Promise.all(all);
    expect(reads).toBe(2);
    expect(await late).toBe(1);
    expect(await read('directory')).toBe(1);
  });

  test('a read that fails fails for those who oneReadAtATime it, and the next one is tried', async () => {
    let down = true;
    const read = oneReadAtATime(async () => {
      await Promise.resolve();
      if (down) throw new Error('down');
      return 'up';
    });
    const failed = await Promise.allSettled([read(1), read(1), read(1)]);
    expect(failed.map((one) => one.status)).toEqual(['rejected', 'rejected', 'rejected']);
    down = false;
    expect(await read(1)).toBe('up');
  });
});
