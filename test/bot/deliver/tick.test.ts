import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { type Tick, type TickOptions, tick } from '../../../bot/deliver/tick.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

let place: Awaited<ReturnType<typeof sealedSqlite>>;
let store: Sealed;
let ticking: Tick | undefined;
let now: number;
let faults: object[];
beforeEach(async () => {
  place = await sealedSqlite();
  store = await place.open();
  now = 1_000;
  faults = [];
});
afterEach(async () => {
  await ticking?.stop();
  await place.remove();
});

const person = (n: number): StreamId => `person:p${n}`;
const wakes = (n: number, at: number) =>
  store.append([{ stream: person(n), after: 'any', items: [{ id: `i${at}`, event: { n } }], wakeBy: at }]);
const sleeps = async (stream: StreamId) =>
  store.append([{ stream, after: (await store.read(stream)).head, events: [{ slept: now }], wake: null }]);

function start(run: TickOptions['run'], over: Partial<TickOptions> = {}): Tick {
  const log = { info: () => undefined, warn: () => undefined, error: (ids: object) => faults.push(ids) };
  ticking = tick({ due: store.due, run, now: () => now, log, every: 60_000, ...over });
  return ticking;
}

/** One that only notes what it is woken for. */
function noting(over: Partial<TickOptions> = {}) {
  const worked = new Set<StreamId>();
  const run = async (stream: StreamId) => {
    worked.add(stream);
    return 0;
  };
  return { it: start(run, over), worked };
}

/** A store that cannot be asked until it is said to be back. */
function downAtFirst() {
  let down = true;
  const due: TickOptions['due'] = async (...asked) => {
    if (down) throw new StoreDown('invented');
    return store.due(...asked);
  };
  const back = () => {
    down = false;
  };
  return { due, back };
}

describe('a tick', () => {
  test('works first on those whose platform takes the least, however late they came to be due', async () => {
    const worked: StreamId[] = [];
    for (let n = 0; n < 6; n++) await wakes(n, 100 + n);
    const run = async (stream: StreamId) => {
      worked.push(stream);
      return 0;
    };
    const it = start(run, { width: 1, goesFirst: (stream) => stream === person(4) || stream === person(5) });
    await it.look();
    await it.idle();
    expect(worked).toEqual([4, 5, 0, 1, 2, 3].map(person));
  });

  test('works on what is due, and not on what is not', async () => {
    const worked: StreamId[] = [];
    const it = start(async (stream) => {
      worked.push(stream);
      await sleeps(stream);
      return 0;
    });
    await it.look();
    await wakes(1, 900);
    await wakes(2, 1_001);
    await it.look();
    await it.idle();
    expect(worked).toEqual([person(1)]);
    now = 1_001;
    await it.look();
    await it.idle();
    expect(worked).toEqual([person(1), person(2)]);
  });

  test('looks by itself, so that what another replica wrote is found', async () => {
    const worked: StreamId[] = [];
    start(
      async (stream) => {
        worked.push(stream);
        await sleeps(stream);
        return 0;
      },
      { every: 5 },
    );
    await wakes(1, 0);
    await expect.poll(() => worked).toEqual([person(1)]);
  });

  test('nudged, it starts at once; nudged while at it, once more and never twice at a time', async () => {
    const gate = Promise.withResolvers<void>();
    let inside = 0;
    let most = 0;
    let times = 0;
    const it = start(async () => {
      most = Math.max(most, ++inside);
      times++;
      await gate.promise;
      inside--;
      return 0;
    });
    it.nudge([person(1)]);
    await expect.poll(() => times).toBe(1);
    it.nudge([person(1)]);
    it.nudge([person(1)]);
    gate.resolve();
    await it.idle();
    expect({ times, most }).toEqual({ times: 2, most: 1 });
  });

  test('works on no more than so many at once', async () => {
    let inside = 0;
    let most = 0;
    const it = start(
      async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
        return 0;
      },
      { width: 3 },
    );
    it.nudge(Array.from({ length: 20 }, (_, n) => person(n)));
    await it.idle();
    expect(most).toBe(3);
  });

  test('streams that always fail do not starve the rest, however many they are', async () => {
    for (let n = 0; n < 230; n++) await wakes(n, n);
    const worked = new Set<StreamId>();
    const it = start(async (stream) => {
      // The first 220 that are due are poison.
      if (Number(stream.slice('person:p'.length)) < 220) throw new Error('poison, with what a card says in it');
      worked.add(stream);
      await sleeps(stream);
      return 0;
    });
    await it.look();
    await it.idle();
    expect(worked.size).toBe(10);
    expect(faults).toHaveLength(220);
    expect(JSON.stringify(faults)).not.toContain('card');
    await it.look();
    await it.idle();
    expect(faults).toHaveLength(220);
  });

  test('a stream that asks to wait is left alone, then taken up without another look', async () => {
    let times = 0;
    const it = start(async () => (times++ === 0 ? 20 : 0));
    it.nudge([person(1)]);
    it.nudge([person(1)]);
    await it.idle();
    it.nudge([person(1)]);
    await it.idle();
    expect(times).toBe(1);
    await expect.poll(() => times).toBe(2);
  });

  test('what waits for something that can wait is taken up as soon as anything is written to it, and by no mere look', async () => {
    const worked: number[] = [];
    await wakes(1, 900);
    const it = start(async () => {
      worked.push(1);
      return { unlessNew: 60_000 };
    });
    await it.look();
    await it.idle();
    await it.look();
    await it.idle();
    expect(worked).toHaveLength(1);
    it.nudge([person(1)]);
    await it.idle();
    expect(worked).toHaveLength(2);
  });

  test('a clock set back does not put to sleep what had been due', async () => {
    const { it, worked } = noting();
    await it.look();
    await wakes(1, 950);
    now = 500;
    for (let looks = 0; looks < 31 && worked.size === 0; looks++) await it.look();
    await it.idle();
    expect(worked).toEqual(new Set([person(1)]));
  });

  test('nor what was put to sleep for a while just before', async () => {
    const { it, worked } = noting();
    await it.look();
    await wakes(1, now + 600_000);
    now -= 3_600_000;
    await it.look();
    await it.idle();
    expect(worked, 'at the first look that sees it').toEqual(new Set([person(1)]));
    worked.clear();
    await wakes(2, now + 4_200_000);
    for (let looks = 0; looks < 31 && worked.size === 0; looks++) await it.look();
    await it.idle();
    expect(worked, 'and again, until the clock has come so far').toEqual(new Set([person(1), person(2)]));
  });

  test('a far look that failed is made again', async () => {
    await wakes(1, now + 3_600_000);
    const { due, back } = downAtFirst();
    const { it, worked } = noting({ due });
    await expect(it.look()).rejects.toThrow(StoreDown);
    back();
    await it.look();
    await it.idle();
    expect(worked).toEqual(new Set([person(1)]));
  });

  test('a far look cut short by too much to do is made again', async () => {
    const all = Array.from({ length: 1_200 }, (_, n) => n + 10);
    await store.append(
      all.map((n) => ({ stream: person(n), after: 'any', items: [{ id: 'i', event: { n } }], wakeBy: 0 }) as const),
    );
    await wakes(1, now + 3_600_000);
    const worked = new Set<StreamId>();
    const { promise: looked, resolve } = Promise.withResolvers<void>();
    const run = async (stream: StreamId) => {
      await looked;
      worked.add(stream);
      await sleeps(stream);
      return 0;
    };
    const it = start(run, { queueMost: 1_000 });
    await it.look();
    resolve();
    await it.idle();
    expect(worked).not.toContain(person(1));
    await it.look();
    await it.idle();
    expect(worked.size).toBe(all.length + 1);
  });

  test('after a start without a store and a clock put right, one set back is seen all the same', async () => {
    const { due, back } = downAtFirst();
    const { it, worked } = noting({ due });
    await expect(it.look()).rejects.toThrow(StoreDown);
    back();
    now += 10_800_000;
    await it.look();
    await wakes(1, now + 60_000);
    now -= 3_600_000;
    await it.look();
    await it.idle();
    expect(worked).toEqual(new Set([person(1)]));
  });

  test('nor does one that was set back an hour before the start, which nobody here remembers', async () => {
    await wakes(1, now + 3_600_000);
    await wakes(2, now + 86_400_000);
    const worked: StreamId[] = [];
    const it = start(async (stream) => {
      worked.push(stream);
      return 0;
    });
    await it.look();
    await it.idle();
    expect(new Set(worked)).toEqual(new Set([person(1)]));
    worked.length = 0;
    await it.look();
    await it.idle();
    expect(worked, 'and it looks that far only once').toEqual([]);
  });

  test('stop finishes what is in hand and takes on nothing new', async () => {
    const gate = Promise.withResolvers<void>();
    const done: StreamId[] = [];
    const it = start(
      async (stream, signal) => {
        await gate.promise;
        expect(signal.aborted).toBe(true);
        done.push(stream);
        return 0;
      },
      { width: 1 },
    );
    it.nudge([person(1), person(2)]);
    const stopped = it.stop();
    it.nudge([person(3)]);
    gate.resolve();
    await stopped;
    expect(done).toEqual([person(1)]);
  });
});
