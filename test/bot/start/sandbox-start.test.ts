import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { isSandboxStore } from '../../../adapters/store/sqlite/sandbox-mark.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { openSandboxHome } from '../../../bot/start/sandbox-home.ts';
import { whichStart } from '../../../bot/start/which-start.ts';
import { quorate } from '../../cli/run.ts';
import { live } from '../../support/process/live-settings.ts';
import { startToEnd, startUntil } from '../../support/process/start-process.ts';
import { masters } from '../../support/store/master-keys.ts';
import { fill } from '../../support/store/sealed-store.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let folder: string;
beforeEach(async () => {
  place = await temporaryFolder();
  ({ folder } = place);
});
afterEach(() => place.remove());

/** A partnership's store, as a live bot left it. */
async function liveStore(where: string): Promise<void> {
  mkdirSync(where, { recursive: true });
  const store = seal(await openSqlite(join(where, 'quorate.db')), masters(live.QUORATE_KEY));
  await fill(store, 'directory', 1);
  await fill(store, 'case:elmshire1', 3);
  await store.close();
}

/** Every file in it with what it holds. */
function filesOf(where: string): Readonly<Record<string, string>> {
  const names = readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(where, name)))
        .digest('hex'),
    ]),
  );
}

async function refuses(settings: Readonly<Record<string, string>>, sentence: RegExp, script: 'start' | 'sandbox' = 'start') {
  const before = filesOf(folder);
  const { code, said } = await startToEnd({ DATA_DIR: folder, ...settings }, script);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/at .*\.ts:\d+/);
  expect(code).toBe(78);
  expect(filesOf(folder)).toEqual(before);
}

describe('npm start without a platform', () => {
  const empty = { SLACK_SIGNING_SECRET: '', MICROSOFT_APP_ID: '' };

  test.each([
    ['QUORATE_KEY', { QUORATE_KEY: live.QUORATE_KEY }],
    ['PARTNERSHIP_FILE', { PARTNERSHIP_FILE: './partnership.json' }],
    ['REDIS_URL', { REDIS_URL: 'redis://127.0.0.1:1' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'https://slack.example/api/' }],
    ['MICROSOFT_APP_TENANT_ID', { MICROSOFT_APP_TENANT_ID: 'invented' }],
    ['TEAMS_SERVICE_HOSTS', { TEAMS_SERVICE_HOSTS: 'smba.example' }],
    ['a secret that did not arrive', empty],
    ['a token that did not arrive', { SLACK_BOT_TOKEN: '' }],
    ['a key that did not arrive', { QUORATE_KEY: '' }],
  ])('is not the sandbox where there is %s: it says what there is and what to do', (_name, settings) => {
    const which = whichStart({ DATA_DIR: folder, ...settings }, []);
    if (!('wrong' in which)) throw new Error(which.start);
    for (const name of Object.keys(settings)) expect(which.wrong.join(' ')).toContain(name);
    expect(which.wrong.join(' ')).toMatch(/npm run sandbox/);
    expect(which.wrong.join(' ')).not.toContain(live.QUORATE_KEY);
  });

  test('is the sandbox where there is nothing, or only what the sandbox reads', () => {
    const env = { DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', PATH: '/bin', PUBLIC_URL: '' };
    expect(whichStart(env, [])).toMatchObject({ start: 'sandbox' });
    expect(whichStart({ ...live }, [])).toMatchObject({ start: 'live' });
    expect(whichStart({ ...live, PORT: '0' }, ['sandbox'])).toMatchObject({ start: 'sandbox', settings: { slack: false } });
    expect(whichStart(env, ['sandbocks'])).toHaveProperty('wrong');
  });

  test('beside a live store: refused, and the store is as it was', async () => {
    await liveStore(folder);
    await refuses({}, /is a store that the sandbox did not make[\s\S]*npm run sandbox/);
    await refuses({ QUORATE_KEY: live.QUORATE_KEY, ...empty }, /QUORATE_KEY is set, SLACK_SIGNING_SECRET is there but empty/);
  }, 120_000);
});

describe('npm run sandbox', () => {
  test('beside live settings and a live store it touches its own folder alone, and never Redis; the live bot will not use that folder', async () => {
    await liveStore(folder);
    const before = filesOf(folder);
    let connections = 0;
    const redis = createServer((socket) => {
      connections += 1;
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => redis.once('listening', resolve));
    const address = redis.address();
    const REDIS_URL = `redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    const own = join(folder, 'sandbox');
    for (const _ of ['first', 'again']) {
      const settings = { ...live, REDIS_URL, DATA_DIR: folder, QUORATE_KEY: 'not a key' };
      const { end, said } = await startUntil(settings, 'sandbox', 'sandbox is ready');
      expect(said()).toMatch(/sandbox is starting …\n[\s\S]*sandbox is ready/);
      expect(isSandboxStore(join(own, 'quorate.db'))).toBe(true);
      expect(await end()).toBe(0);
    }
    expect(connections).toBe(0);
    redis.close();
    const after = filesOf(folder);
    expect(Object.fromEntries(Object.keys(before).map((name) => [name, after[name]]))).toEqual(before);
    expect(Object.keys(after).filter((name) => !name.startsWith('sandbox/'))).toEqual(Object.keys(before));

    const marked = filesOf(folder);
    const started = await startToEnd({ ...live, DATA_DIR: own });
    expect(started).toMatchObject({ code: 78, said: expect.stringMatching(/is the sandbox's own/) });
    const env = { QUORATE_KEY: live.QUORATE_KEY, DATA_DIR: own };
    const restored = await quorate(['restore', '--from', 'a', '--keys', 'b'], { env });
    expect(restored).toMatchObject({ status: 2, err: expect.stringMatching(/is the sandbox's own/) });
    expect(filesOf(folder)).toEqual(marked);
  }, 180_000);

  test('a store in its folder without its mark, or the rest of one, is left alone', async () => {
    const own = join(folder, 'sandbox');
    await liveStore(own);
    await refuses({}, /was not made by the sandbox/, 'sandbox');
    const home = openSandboxHome(own);
    expect(home).toHaveProperty('wrong');
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'quorate.db-wal'), 'what was not yet carried over');
    expect(openSandboxHome(other)).toHaveProperty('wrong');
    expect(readdirSync(other)).toEqual(['quorate.db-wal']);
  }, 60_000);

  test('a store put in the place of its own meanwhile is neither deleted nor opened', async () => {
    const home = openSandboxHome(join(folder, 'sandbox'));
    if ('wrong' in home) throw new Error(home.wrong.join(' '));
    await liveStore(home.folder);
    const before = filesOf(folder);
    expect(() => home.forget()).toThrow('was not made by the sandbox');
    await expect(home.open()).rejects.toThrow('was not made by the sandbox');
    expect(filesOf(folder)).toEqual(before);
  });

  test('it forgets its own, and a start that was cut short while making it is made again', async () => {
    mkdirSync(join(folder, 'sandbox'));
    writeFileSync(join(folder, 'sandbox', 'quorate.db.0123456789abcdef.new'), '');
    const home = openSandboxHome(join(folder, 'sandbox'));
    if ('wrong' in home) throw new Error(home.wrong.join(' '));
    const store = seal(await home.open(), home.keys);
    await fill(store, 'case:invented', 2);
    await store.close();
    home.forget();
    expect(existsSync(join(home.folder, 'quorate.db'))).toBe(false);
    const again = seal(await home.open(), home.keys);
    expect((await again.read('case:invented')).events).toEqual([]);
    await again.close();
  });

  test('what lies there under a name that was once used for making it is not marked, and not deleted', async () => {
    const own = join(folder, 'sandbox');
    await liveStore(own);
    renameSync(join(own, 'quorate.db'), join(own, 'quorate.db.new'));
    const before = filesOf(folder);
    const home = openSandboxHome(own);
    if ('wrong' in home) throw new Error(home.wrong.join(' '));
    await (await home.open()).close();
    home.forget();
    expect(filesOf(folder)).toMatchObject(before);
    expect(readdirSync(own).toSorted()).toEqual(['quorate.db.new', 'sandbox.key']);
  });

  test('a DATA_DIR that is a file is a sentence', async () => {
    const file = join(folder, 'data.txt');
    writeFileSync(file, 'a file');
    await refuses({ DATA_DIR: file }, /^DATA_DIR: \S+ cannot be used \(ENOTDIR\)/, 'sandbox');
  }, 60_000);

  test('a key of its own that is none is a sentence', async () => {
    mkdirSync(join(folder, 'sandbox'));
    writeFileSync(join(folder, 'sandbox', 'sandbox.key'), 'short');
    await refuses({}, /sandbox\.key is no key of the sandbox\. Delete it/, 'sandbox');
  }, 60_000);
});
