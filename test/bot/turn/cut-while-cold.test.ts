import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verify } from '../../../adapters/store/chain/verify.ts';
import { nowhere } from '../../../adapters/store/head.ts';
import { anchorDaily } from '../../../bot/observe/anchor-daily.ts';
import type { LostRecords, Watch } from '../../../bot/observe/watch.ts';
import { folds } from '../../../bot/turn/folds.ts';
import { masters as newMasters } from '../../support/store/master-keys.ts';
import { fill, sealedSqlite } from '../../support/store/sealed-store.ts';

const masters = newMasters();
let place: Awaited<ReturnType<typeof sealedSqlite>>;
beforeEach(async () => {
  place = await sealedSqlite(masters);
});
afterEach(() => place.remove());

function cut(n: number): void {
  const db = new DatabaseSync(place.file);
  db.exec(`DELETE FROM log WHERE stream = (SELECT id FROM streams WHERE name = 'case:a') AND n >= ${n}`);
  db.close();
}

function bot() {
  const lost: LostRecords[] = [];
  const watch: Watch = { lost: (loss) => void lost.push(loss), gone() {}, failed() {}, undrawn() {} };
  const cache = folds<number, unknown>({
    sealed: place.store,
    initial: 0,
    fold: (count, events) => count + events.length,
    room: 10_000,
    watch,
  });
  return { lost, cache };
}

test('records cut while nothing of the stream is kept are told at the first read, before an append writes over the evidence', async () => {
  const one = await fill(place.store, 'case:a', 1);
  const two = await fill(place.store, 'case:a', 1, one);
  cut(2);
  expect((await verify(place.raw)).faults).toEqual([{ stream: 'case:a', record: 2, fault: 'cut' }]);
  const { lost, cache } = bot();
  expect(await cache.read('case:a')).toEqual({ head: one, state: 1 });
  expect(lost).toEqual([{ stream: 'case:a', had: two, found: one }]);
  await fill(place.store, 'case:a', 1, one);
  expect((await verify(place.raw)).faults).toEqual([]);
  expect((await place.store.read('case:a', nowhere)).claimed).toBe(undefined);
});

test('all records of a stream cut; and what another replica wrote, cut before it was read here', async () => {
  const one = await fill(place.store, 'case:a', 1);
  const { lost, cache } = bot();
  expect(await cache.read('case:a')).toEqual({ head: one, state: 1 });
  const three = await fill(place.store, 'case:a', 2, one);
  cut(2);
  expect(await cache.read('case:a')).toEqual({ head: one, state: 1 });
  expect(lost).toEqual([{ stream: 'case:a', had: three, found: one }]);
  cut(1);
  const another = bot();
  expect(await another.cache.read('case:a')).toEqual({ head: nowhere, state: 0 });
  expect(another.lost).toEqual([{ stream: 'case:a', had: three, found: nowhere }]);
});

test('the first round of anchors tells it too, of a case that nobody asks for', async () => {
  const one = await fill(place.store, 'case:a', 1);
  const two = await fill(place.store, 'case:a', 1, one);
  cut(2);
  const lost: LostRecords[] = [];
  const anchors = anchorDaily({
    store: place.raw,
    tombstones: async () => new Set(),
    lost: (loss) => lost.push(loss),
    log: () => undefined,
  });
  for (let tries = 0; tries < 1_500 && lost.length === 0; tries++) await pause(10);
  await anchors.stop();
  expect(lost).toEqual([{ stream: 'case:a', had: two, found: one }]);
});
