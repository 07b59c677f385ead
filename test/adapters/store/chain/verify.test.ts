import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anchorLines } from '../../../../adapters/store/chain/anchor.ts';
import { link, Tampered } from '../../../../adapters/store/chain/chain.ts';
import { rollAfter } from '../../../../adapters/store/chain/roll.ts';
import { verify } from '../../../../adapters/store/chain/verify.ts';
import { headOf, nowhere } from '../../../../adapters/store/head.ts';
import { anchorsIn } from '../../../support/store/anchors-in.ts';
import { masters as newMasters } from '../../../support/store/master-keys.ts';
import { fill, sealedSqlite, tell } from '../../../support/store/sealed-store.ts';

const masters = newMasters();
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let anchor: string;

beforeEach(async () => {
  place = await sealedSqlite(masters);
  await fill(place.store, 'case:a', 5);
  await fill(place.store, 'case:b', 2);
  await fill(place.store, 'directory', 3);
  await tell(place.store, 'person:p', 'one');
  await tell(place.store, 'person:p', 'two');
  await tell(place.store, 'team:t', 'one');
  await tell(place.store, 'team:t', 'two');
  anchor = '';
  for await (const line of anchorLines(place.raw)) anchor += `${line}\n`;
});
afterEach(() => place.remove());

/** Somebody with the file in hand, and no key. */
function meddle(...statements: readonly string[]): void {
  const db = new DatabaseSync(place.file);
  for (const one of statements) db.exec(one.replaceAll('$a', "(SELECT id FROM streams WHERE name = 'case:a')"));
  db.close();
}

const faults = async (given: Parameters<typeof verify>[1] = {}) => (await verify(place.raw, given)).faults;
const anchored = () => ({ anchors: anchorsIn(anchor) });

test('an honest trail verifies: chain, content and anchor', async () => {
  expect(await verify(place.raw, { masters, ...anchored() })).toEqual({
    streams: 5,
    records: 14,
    destroyed: 0,
    redacted: 0,
    alone: [],
    faults: [],
  });
  await place.store.destroy('case:b');
  expect(await verify(place.raw, { masters, ...anchored() })).toMatchObject({ destroyed: 1, faults: [] });
});

test('one bit of one record', async () => {
  meddle("UPDATE log SET bytes = CAST(substr(bytes, 1, 20) || x'00' || substr(bytes, 22) AS BLOB) WHERE stream = $a AND n = 3");
  expect(await faults()).toEqual([{ stream: 'case:a', record: 3, fault: 'broken' }]);
  await expect(place.store.read('case:a')).rejects.toThrow(Tampered);
});

test('a record cut out of the middle, and one put before another', async () => {
  meddle('DELETE FROM log WHERE stream = $a AND n = 2');
  expect(await faults()).toEqual([{ stream: 'case:a', record: 2, fault: 'broken' }]);
  meddle('UPDATE log SET n = n + 100 WHERE stream = $a', 'UPDATE log SET n = 2 WHERE stream = $a AND n = 104');
  expect(await faults()).toMatchObject([{ stream: 'case:a', fault: 'broken' }]);
});

test('a record moved to another case', async () => {
  meddle(
    "UPDATE log SET bytes = (SELECT bytes FROM log WHERE stream = $a AND n = 1), id = (SELECT id || 'x' FROM log WHERE stream = $a AND n = 1) WHERE n = 1 AND stream = (SELECT id FROM streams WHERE name = 'case:b')",
  );
  expect(await faults()).toEqual([{ stream: 'case:b', record: 1, fault: 'broken' }]);
});

test('the end cut off cleanly: only the anchor knows', async () => {
  const { records } = await place.raw.load('case:a', nowhere);
  meddle('DELETE FROM log WHERE stream = $a AND n > 3', `UPDATE streams SET count = 3, last = '${records[2]?.id}' WHERE id = $a`);
  expect(await faults({ masters })).toEqual([]);
  expect(await faults(anchored())).toEqual([{ stream: 'case:a', record: 4, fault: 'cut' }]);
});

test('a trail rewritten with fresh links: the seal knows, and so does the anchor', async () => {
  const { records } = await place.raw.load('case:a', nowhere);
  const moved = records[2];
  if (moved === undefined) throw new Error('no third record');
  const id = link('case:a', headOf(1, records[0]?.id ?? ''), moved.bytes);
  meddle(
    'DELETE FROM log WHERE stream = $a AND n IN (2, 4, 5)',
    `UPDATE log SET n = 2, id = '${id}' WHERE stream = $a AND n = 3`,
    `UPDATE streams SET count = 2, last = '${id}' WHERE id = $a`,
  );
  expect(await faults()).toEqual([]);
  expect(await faults({ masters })).toEqual([{ stream: 'case:a', record: 2, fault: 'sealed by another' }]);
  expect(await faults(anchored())).toEqual([{ stream: 'case:a', record: 3, fault: 'cut' }]);
  await expect(place.store.read('case:a')).rejects.toThrow('does not open');
});

test('a whole stream gone, a mailbox emptied, a key gone', async () => {
  meddle(
    'DELETE FROM log WHERE stream = $a',
    "DELETE FROM streams WHERE name = 'case:a'",
    "DELETE FROM log WHERE stream = (SELECT id FROM streams WHERE name = 'person:p')",
    "UPDATE streams SET count = 0, last = '' WHERE name = 'person:p'",
    "DELETE FROM keys WHERE name = 'directory'",
  );
  expect(await faults({ masters, ...anchored() })).toEqual([
    { stream: 'directory', record: 1, fault: 'no key' },
    { stream: 'person:p', record: 1, fault: 'cut' },
    { stream: 'case:a', record: 1, fault: 'missing' },
  ]);
  await expect(place.store.read('directory')).rejects.toThrow('key is gone');
});

test('a mailbox: a record repeated, two swapped, one cut out, and linked afresh by somebody who knows how', async () => {
  const box = "(SELECT id FROM streams WHERE name = 'person:p')";
  const again = `INSERT INTO log (stream, n, id, bytes) SELECT stream, 3, id, bytes FROM log WHERE stream = ${box} AND n = 1`;
  meddle(again, `UPDATE streams SET count = 3, last = (SELECT id FROM log WHERE stream = ${box} AND n = 3) WHERE id = ${box}`);
  expect(await faults({ masters })).toEqual([{ stream: 'person:p', record: 1, fault: 'broken' }]);
  meddle(`DELETE FROM log WHERE stream = ${box} AND n = 3`, `UPDATE streams SET count = 2 WHERE id = ${box}`);
  const swap = [3, 1, 2].map((n, at) => `UPDATE log SET n = ${n} WHERE stream = ${box} AND n = ${[1, 2, 3][at]}`);
  meddle(...swap, `UPDATE streams SET last = (SELECT id FROM log WHERE stream = ${box} AND n = 2) WHERE id = ${box}`);
  expect(await faults({ masters })).toEqual([{ stream: 'person:p', record: 1, fault: 'broken' }]);
  const { records } = await place.raw.load('person:p', nowhere);
  const roll = records.reduce(rollAfter, nowhere);
  meddle(`UPDATE streams SET roll = '${roll}' WHERE id = ${box}`);
  expect(await faults({ masters })).toEqual([]);
  expect(await faults(anchored())).toEqual([{ stream: 'person:p', record: 2, fault: 'cut' }]);
  const cut = `UPDATE streams SET count = 1, last = (SELECT id FROM log WHERE stream = ${box} AND n = 1) WHERE id = ${box}`;
  meddle(`DELETE FROM log WHERE stream = ${box} AND n = 2`, cut);
  expect(await faults()).toEqual([{ stream: 'person:p', record: 2, fault: 'cut' }]);
});

test('a key destroyed without a tombstone, one put back against its tombstone, one that stands alone', async () => {
  const wrapped = await place.raw.key('case:b');
  if (!(wrapped instanceof Uint8Array)) throw new Error('no key');
  await place.store.destroy('case:b');
  const tombstones = new Set(['case:b']);
  expect(await faults({ masters, tombstones })).toEqual([]);
  meddle(
    `UPDATE keys SET wrapped = x'${Buffer.from(wrapped).toString('hex')}' WHERE name = 'case:b'`,
    "UPDATE keys SET wrapped = NULL WHERE name IN ('person:p', 'case:a')",
  );
  expect(await faults({ masters, tombstones })).toEqual([
    { stream: 'case:a', record: 1, fault: 'not buried' },
    { stream: 'case:b', record: 1, fault: 'not destroyed' },
    { stream: 'person:p', record: 1, fault: 'not buried' },
  ]);
  meddle(
    "DELETE FROM log WHERE stream = (SELECT id FROM streams WHERE name = 'case:b')",
    "DELETE FROM streams WHERE name = 'case:b'",
  );
  expect((await verify(place.raw)).alone).toEqual(['case:b']);
});
