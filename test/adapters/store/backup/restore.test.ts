import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backup } from '../../../../adapters/store/backup/backup.ts';
import { restore } from '../../../../adapters/store/backup/restore.ts';
import { verify } from '../../../../adapters/store/chain/verify.ts';
import type { Store } from '../../../../adapters/store/port.ts';
import { openRedis } from '../../../../adapters/store/redis/redis.ts';
import { seal } from '../../../../adapters/store/sealing/sealed.ts';
import { anchorsIn } from '../../../support/store/anchors-in.ts';
import { masters as newMasters } from '../../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../../support/store/redis-server.ts';
import { fill, sealedSqlite, tell } from '../../../support/store/sealed-store.ts';

const masters = newMasters();
const nothing: ReadonlySet<string> = new Set();
let place: Awaited<ReturnType<typeof sealedSqlite>>;
let target: Awaited<ReturnType<typeof sealedSqlite>>;

const filesIn = (folder: string) => ({
  data: join(folder, 'data.jsonl'),
  keys: join(folder, 'keys.jsonl'),
  anchor: join(folder, 'anchor.txt'),
});

beforeEach(async () => {
  place = await sealedSqlite(masters);
  target = await sealedSqlite(masters);
  await fill(place.store, 'case:long', 450);
  await fill(place.store, 'case:short', 1);
  await fill(place.store, 'case:tombstone', 2);
  await fill(place.store, 'case:destroyed', 2);
  await place.store.destroy('case:destroyed');
  await fill(place.store, 'directory', 3);
  await fill(place.store, 'strangers', 2);
  await tell(place.store, 'person:p', 'one');
  await tell(place.store, 'person:p', 'two');
  await tell(place.store, 'team:t', 'one');
  await tell(place.store, 'team:t', 'two');
});
afterEach(async () => {
  await place.remove();
  await target.remove();
});

/** What must be there after any restore of the store above, with case:tombstone among the tombstones. */
async function holdsEverything(raw: Store, anchor: string): Promise<void> {
  expect(await verify(raw, { masters, anchors: anchorsIn(anchor) })).toEqual({
    streams: 8,
    records: 464,
    destroyed: 2,
    redacted: 0,
    alone: [],
    faults: [],
  });
  const store = seal(raw, masters);
  expect((await store.read('case:long')).events.at(-1)).toEqual({ event: 'case:long 450' });
  for (const gone of ['case:tombstone', 'case:destroyed'] as const) await expect(store.read(gone)).rejects.toThrow('destroyed');
  for (const box of ['person:p', 'team:t'] as const) {
    await tell(store, box, 'two');
    expect((await store.read(box)).events).toEqual([{ item: 'one' }, { item: 'two' }]);
  }
  expect([...(await store.due(0, 100, 0))].sort()).toEqual([
    'case:long',
    'case:short',
    'directory',
    'person:p',
    'strangers',
    'team:t',
  ]);
  await fill(store, 'case:short', 1, (await store.read('case:short')).head);
}

withRedis('between the two stores', () => {
  test('SQLite to Redis and back, tombstones obeyed: everything is there, verifies, and goes on', async () => {
    const files = filesIn(place.folder);
    expect(await backup(place.raw, files)).toEqual({ streams: 8, records: 464, keys: 8 });
    const anchor = await readFile(files.anchor, 'utf8');
    const server = await startRedis();
    const redis = await openRedis({ url: server.url, partnership: 'elmshire' });
    expect(await restore(redis, files, new Set(['case:tombstone']))).toEqual({
      did: 'restored',
      streams: 8,
      records: 464,
      keys: 6,
      destroyed: 2,
    });
    const again = filesIn(target.folder);
    await backup(redis, again);
    await holdsEverything(redis, anchor);
    expect(await restore(target.raw, again, nothing)).toMatchObject({ did: 'restored', keys: 6, destroyed: 2 });
    await holdsEverything(target.raw, anchor);
    await redis.close();
    await server.remove();
  });
});

test('the data file alone opens nothing, and neither file says what was said', async () => {
  const files = filesIn(place.folder);
  await backup(place.raw, files);
  const data = await readFile(files.data, 'utf8');
  const keys = await readFile(files.keys, 'utf8');
  const wrapped = await place.raw.key('case:short');
  if (!(wrapped instanceof Uint8Array)) throw new Error('there was no key');
  const text = Buffer.from(wrapped).toString('base64');
  expect([data.includes(text), keys.includes(text)]).toEqual([false, true]);
  expect(data.includes(Buffer.from('case:short 1').toString('base64').slice(0, 12))).toBe(false);
  expect(data).not.toContain('event');
});

test('a store that holds something, a damaged file, one cut short, one for the other: refused, and nothing is written', async () => {
  const files = filesIn(place.folder);
  await backup(place.raw, files);
  expect(await restore(place.raw, files, nothing)).toEqual({ did: 'refused', why: 'store not empty' });
  const whole = await readFile(files.data, 'utf8');
  for (const damaged of [whole.replace('case:short', 'case:shore'), whole.split('\n').slice(0, -2).join('\n'), '']) {
    await writeFile(files.data, damaged);
    expect(await restore(target.raw, files, nothing)).toEqual({ did: 'refused', why: 'data damaged' });
  }
  await writeFile(files.data, whole);
  expect(await restore(target.raw, { data: files.data, keys: files.data }, nothing)).toEqual({
    did: 'refused',
    why: 'keys damaged',
  });
  expect((await target.raw.load('case:long')).head).toBe('');
  expect(await restore(target.raw, files, nothing)).toMatchObject({ did: 'restored' });
});
