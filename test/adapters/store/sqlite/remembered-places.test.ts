import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headOf, nowhere } from '../../../../adapters/store/head.ts';
import { type Head, type Store, StoreDown, type StreamId, type Write } from '../../../../adapters/store/port.ts';
import { openSqlite } from '../../../../adapters/store/sqlite/sqlite.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
let store: Store;

const stream: StreamId = 'case:remembered';
const second = headOf(2, 'r2');

beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.folder, 'quorate.db');
  store = await openSqlite(file);
  expect(await store.append([write(stream, nowhere, 'r1')])).toBe('appended');
  expect(await store.append([write(stream, headOf(1, 'r1'), 'r2')])).toBe('appended');
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

function write(to: StreamId, after: Head, id: string): Write {
  return { stream: to, after, wake: null, records: [{ id, bytes: new Uint8Array(10).fill(7) }] };
}

async function beside(work: (other: Store) => Promise<unknown>): Promise<void> {
  const other = await openSqlite(file);
  await work(other);
  await other.close();
}

function byHand(sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

test('what this process wrote down is gone on with', async () => {
  expect(await store.append([write(stream, second, 'r3')])).toBe('appended');
  expect(await store.append([write(stream, second, 'r4')])).toBe('conflict');
  expect((await store.load(stream)).head).toBe(headOf(3, 'r3'));
});

test('where another process was first the append is turned away', async () => {
  await beside((other) => other.append([write(stream, second, 'theirs')]));
  expect(await store.append([write(stream, second, 'ours')])).toBe('conflict');
  expect(await store.append([write('case:b', nowhere, 'b1')], [{ stream, head: second }])).toBe('conflict');
  expect(await store.append([write(stream, headOf(3, 'theirs'), 'ours')])).toBe('appended');
});

test('where another process destroyed the key, or this one, the append is turned away', async () => {
  await store.createKey(stream, new Uint8Array(4));
  await beside((other) => other.destroyKey(stream));
  expect(await store.append([write(stream, second, 'r3')])).toBe('conflict');
  expect(await store.append([write('case:b', nowhere, 'b1')])).toBe('appended');
  await store.destroyKey('case:b');
  expect(await store.append([write('case:b', headOf(1, 'b1'), 'b2')])).toBe('conflict');
});

test('where the last record was taken out by hand the append is turned away', async () => {
  byHand('DELETE FROM log WHERE n = 2');
  expect(await store.append([write(stream, second, 'r3')])).toBe('conflict');
  expect(await store.append([write(stream, headOf(1, 'r1'), 'r3')])).toBe('appended');
  expect(await store.append([write(stream, headOf(2, 'r3'), 'r4')])).toBe('appended');
});

test('of a transaction that came to nothing nothing is remembered', async () => {
  byHand(`CREATE TRIGGER refused BEFORE INSERT ON log WHEN NEW.id = 'bad' BEGIN SELECT RAISE(ABORT, 'refused'); END`);
  const both = [write(stream, second, 'r3'), write('case:b', nowhere, 'bad')];
  await expect(store.append(both)).rejects.toThrow(StoreDown);
  expect(await store.append([write(stream, second, 'r3')])).toBe('appended');
});
