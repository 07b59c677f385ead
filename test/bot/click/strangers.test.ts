import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StoreDown } from '../../../adapters/store/port.ts';
import type { Sealed } from '../../../adapters/store/sealing/sealed.ts';
import { type Door, openDoor } from '../../../bot/click/strangers.ts';
import { openStreams, type Streams } from '../../../bot/turn/streams.ts';
import { addedUp, type StrangersEvent } from '../../../domain/directory/strangers.ts';
import { sealedSqlite } from '../../support/store/sealed-sqlite.ts';

type Place = Awaited<ReturnType<typeof sealedSqlite>>;
let place: Place;
let store: Sealed;
let streams: Streams;
let door: Door;
let time = Date.UTC(2026, 10, 25, 12);
let down = false;

beforeEach(async () => {
  place = await sealedSqlite();
  store = await place.open();
  down = false;
  const append: Sealed['append'] = async (...args) => {
    if (down) throw new StoreDown('down');
    return store.append(...args);
  };
  streams = openStreams({ ...store, append }, () => undefined);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  door = openDoor({ streams, now: () => time, log: () => undefined });
});
afterEach(async () => {
  vi.useRealTimers();
  await door.stop();
  await place.remove();
});

const stranger = (home: string) => ({ who: 'teams', home }) as const;
const stored = async () => (await store.read('strangers')).events as readonly StrangersEvent[];
const counts = async () => addedUp((await stored()).flatMap((one) => one.knocks)).map((one) => one.count);
const oneMinute = async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await counts()).reduce((a, b) => a + b, 0)).toBeGreaterThan(1));
};

test('a stranger who hammers writes one entry at once and one a minute; all knocks are counted', async () => {
  for (let n = 0; n < 500; n++) expect(await door.note(stranger('t'), 'press')).toBe(true);
  expect(await counts()).toEqual([1]);
  await oneMinute();
  expect(await counts()).toEqual([500]);
  expect(await stored()).toHaveLength(2);
});

test('ten thousand tenants at once are two entries', async () => {
  // The first is stored before it is answered, and the rest only counted: on a slow machine that takes longer than the store may.
  await door.note(stranger('t0'), 'press');
  await Promise.all(Array.from({ length: 9_999 }, (_, n) => door.note(stranger(`t${n + 1}`), 'press')));
  await door.stop();
  expect(await stored()).toHaveLength(2);
  expect((await counts()).reduce((a, b) => a + b, 0)).toBe(10_000);
});

test('wrong hands of the directory are stored at once with the person, whoever else knocks', async () => {
  await door.note(stranger('t'), 'press');
  await door.note({ who: 'person', person: 'bram' as never }, 'attend');
  expect((await stored()).at(-1)?.knocks).toContainEqual(
    expect.objectContaining({ who: 'person', person: 'bram', what: 'attend' }),
  );
});

test('a store that is down loses none, and says that it was not stored; a clock set back loses none either', async () => {
  vi.useRealTimers();
  down = true;
  expect(await door.note(stranger('t'), 'press')).toBe(false);
  down = false;
  time -= 3 * 86_400_000;
  await door.note(stranger('t'), 'press');
  await door.stop();
  expect(await counts()).toEqual([1, 1]);
}, 10_000);
