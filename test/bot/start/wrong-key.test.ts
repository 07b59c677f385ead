import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nowhere } from '../../../adapters/store/head.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { quorate } from '../../cli/run.ts';
import { live } from '../../support/process/live-settings.ts';
import { startToEnd } from '../../support/process/start-process.ts';
import { masters, newKeyText } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';
import { fill } from '../../support/store/sealed-store.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const own = newKeyText();
const sentence = /^QUORATE_KEY does not open this store: it wants master key [0-9a-f]{16}, and holds [0-9a-f]{16}\.\n$/;
let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.remove());

/** Bot and command line, on the same settings. */
async function bothRefuse(settings: Readonly<Record<string, string>>, said: RegExp): Promise<void> {
  expect(await startToEnd({ ...live, ...settings })).toMatchObject({ code: 78, said: expect.stringMatching(said) });
  for (const args of [
    ['audit', 'verify'],
    ['conference', 'create', '--file', 'docs/examples/conference.json'],
  ]) {
    const ran = await quorate(args, { env: { QUORATE_KEY: live.QUORATE_KEY, ...settings } });
    expect(ran, args[0]).toEqual({ status: 78, out: '', err: expect.stringMatching(said) });
  }
}

describe('a key that is not the store’s own is a sentence and exit code 78, for the bot and the command line', () => {
  test('on SQLite; a wrapped key that is damaged too', async () => {
    const file = join(place.folder, 'quorate.db');
    const store = seal(await openSqlite(file), masters(own));
    await fill(store, 'directory', 2);
    await store.close();
    await bothRefuse({ DATA_DIR: place.folder }, sentence);

    const db = new DatabaseSync(file);
    db.exec("UPDATE keys SET wrapped = CAST(substr(wrapped, 1, 20) || x'00' || substr(wrapped, 22) AS BLOB)");
    db.close();
    await bothRefuse(
      { DATA_DIR: place.folder, QUORATE_KEY: own },
      /^The wrapped key of directory is damaged: restore the keys file/,
    );
  }, 120_000);

  test('on the sandbox’s own store', async () => {
    const home = openSandboxHome(place.folder);
    if ('wrong' in home) throw new Error(home.wrong.join(' '));
    const store = seal(await home.open(), home.keys);
    // With the right key the directory is read, so what stands in it is an event of its own.
    const taken = { event: 'calendar-taken', version: 'invented', by: 'time', at: 0, via: 'cli' } as const;
    await store.append([{ stream: 'directory', after: nowhere, events: [taken], wake: null }]);
    await store.close();
    const env = { DATA_DIR: place.folder, QUORATE_KEY: live.QUORATE_KEY };
    expect(await quorate(['audit', 'verify'], { env })).toEqual({ status: 78, out: '', err: expect.stringMatching(sentence) });
    expect(await quorate(['audit', 'verify'], { env: { DATA_DIR: place.folder } })).toMatchObject({ status: 0 });
  }, 60_000);

  test('no key at all, on a store that is not the sandbox’s', async () => {
    const store = seal(await openSqlite(join(place.folder, 'quorate.db')), masters(own));
    await fill(store, 'directory', 2);
    await store.close();
    const ran = await quorate(['audit', 'verify'], { env: { DATA_DIR: place.folder } });
    expect(ran).toMatchObject({ status: 78, out: '', err: expect.stringMatching(/^QUORATE_KEY is needed/) });
  }, 60_000);
});

withRedis('the same on Redis', () => {
  test('a key that is not its own', async () => {
    const redis = await startRedis();
    const store = seal(await openRedis({ url: redis.url, partnership: 'quorate' }), masters(own));
    await fill(store, 'directory', 2);
    await store.close();
    await bothRefuse({ REDIS_URL: redis.url, DATA_DIR: place.folder }, sentence);
    await redis.remove();
  }, 120_000);
});
