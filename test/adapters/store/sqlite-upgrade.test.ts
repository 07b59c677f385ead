import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headOf, nowhere } from '../../../adapters/store/head.ts';
import type { StreamId } from '../../../adapters/store/port.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** The tables as version 1 made them, word for word. */
const version1 = `
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL,
  last TEXT NOT NULL,
  wake INTEGER
) STRICT;
CREATE INDEX streams_by_wake ON streams (wake, id) WHERE wake IS NOT NULL;
CREATE TABLE records (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX records_by_id ON records (stream, id);
CREATE TABLE snapshots (stream INTEGER PRIMARY KEY, count INTEGER NOT NULL, last TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE keys (name TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID;
PRAGMA user_version = 1;
`;

const SIZES = [0, 10, 300, 3_000, 20_000];
const bytesOf = (stream: number, n: number) =>
  new Uint8Array(SIZES[(stream + n) % SIZES.length] ?? 0).map((_, at) => (at * 7 + stream * 31 + n) % 256);
const streams: readonly { readonly name: StreamId; readonly count: number; readonly wake: number | null }[] = [
  { name: 'directory', count: 40, wake: null },
  { name: 'case:open', count: 25, wake: 500 },
  { name: 'case:gone', count: 3, wake: null },
  { name: 'person:amina', count: 12, wake: 200 },
  { name: 'case:empty', count: 0, wake: null },
];

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.folder, 'quorate.db');
});
afterEach(() => place.remove());

/** As version 1 left it: records of all streams mixed in time, a destroyed key, a snapshot. Returns the connection. */
function writeOld(): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; ${version1}`);
  const put = db.prepare('INSERT INTO records VALUES (?, ?, ?, ?)');
  for (let n = 1; n <= 40; n += 1)
    streams.forEach(({ count }, at) => {
      if (n <= count) put.run(at + 1, n, `r${at}-${n}`, bytesOf(at, n));
    });
  const stream = db.prepare('INSERT INTO streams (name, count, last, wake) VALUES (?, ?, ?, ?)');
  streams.forEach(({ name, count, wake }, at) => {
    stream.run(name, count, count === 0 ? '' : `r${at}-${count}`, wake);
  });
  const key = db.prepare('INSERT INTO keys VALUES (?, ?)');
  for (const { name } of streams) key.run(name, name === 'case:gone' ? null : Buffer.from(`key of ${name}`));
  key.run('case:never', null);
  db.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?)').run(2, 20, 'r1-20', Buffer.from('fold'));
  return db;
}

describe('a SQLite file of version 1', () => {
  test('is opened with every stream, byte and key it held, and goes on from there', async () => {
    writeOld().close();
    for (const time of ['upgraded', 'opened again']) {
      const store = await openSqlite(file);
      for (const [at, { name, count }] of streams.entries()) {
        const loaded = await store.load(name, nowhere);
        const more = time === 'opened again' && name === 'case:open' ? 1 : 0;
        expect(loaded.records).toHaveLength(count + more);
        for (const [index, record] of loaded.records.slice(0, count).entries())
          expect([record.id, Buffer.compare(record.bytes, bytesOf(at, index + 1))]).toEqual([`r${at}-${index + 1}`, 0]);
        const key = name === 'case:gone' ? 'destroyed' : new Uint8Array(Buffer.from(`key of ${name}`));
        expect(loaded.key).toEqual(key);
      }
      expect(await store.load('case:open')).toMatchObject({ from: '20:r1-20', snapshot: new Uint8Array(Buffer.from('fold')) });
      expect(await store.createKey('case:never', new Uint8Array(1))).toBe('destroyed');
      expect(await store.due(400, 10, 0)).toEqual(['person:amina']);
      const more = { id: 'later', bytes: new Uint8Array(3) };
      const gone = { stream: 'case:gone', after: headOf(3, 'r2-3'), records: [more], wake: null } as const;
      expect(await store.append([gone])).toBe('conflict');
      // An item the mailbox held before is known, and an append that was done before is too.
      const old = { id: 'r3-4', bytes: new Uint8Array(3) };
      expect(await store.append([{ stream: 'person:amina', after: 'any', records: [old], wakeBy: 100 }])).toBe('appended');
      expect((await store.load('person:amina')).head).toBe('12:r3-12');
      const next = { stream: 'case:open', after: headOf(25, 'r1-25'), records: [more], wake: 500 } as const;
      expect(await store.append([next])).toBe('appended');
      expect((await store.load('case:open')).head).toBe('26:later');
      await store.close();
    }
  });

  test('is left as it was when it cannot be brought over whole', async () => {
    const old = writeOld();
    old.exec('ALTER TABLE streams RENAME TO elsewhere');
    old.close();
    await expect(openSqlite(file)).rejects.toThrow('no such table: streams');
    const db = new DatabaseSync(file);
    expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(db.prepare('SELECT count(*) AS kept FROM records').get()).toEqual({ kept: 80 });
    db.close();
  });

  test('takes no more from a process that still runs version 1 on it', async () => {
    const old = writeOld();
    const put = old.prepare('INSERT INTO records VALUES (?, ?, ?, ?)');
    const store = await openSqlite(file);
    expect(() => put.run(2, 26, 'r', new Uint8Array(1))).toThrow('no such table');
    old.close();
    await store.close();
  });

  test('still loses the bytes of a destroyed key from the disk', async () => {
    writeOld().close();
    const store = await openSqlite(file);
    const onDisk = () => [file, `${file}-wal`].some((one) => readFileSync(one).includes('key of case:open'));
    expect(onDisk()).toBe(true);
    await store.destroyKey('case:open');
    expect(onDisk()).toBe(false);
    await store.close();
  });
});
