import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { caseStream, openStreams, type Streams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { convened } from '../../support/convened.ts';
import { endsWithUs } from '../../support/process/children.ts';
import { inherited } from '../../support/process/inherited.ts';
import { masters } from '../../support/store/master-keys.ts';
import { startRedis, withRedis } from '../../support/store/redis-server.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { quorate } from '../run.ts';

const root = join(import.meta.dirname, '../../..');
const key = Buffer.alloc(32, 9).toString('base64');
const now = Date.parse('2026-11-23T10:00:00Z');

let made: Awaited<ReturnType<typeof temporaryFolder>>;
let env: Record<string, string>;
let sealed: Sealed;
let streams: Streams;
let id: string;

async function begin(store: Store): Promise<void> {
  sealed = seal(store, masters(key));
  streams = openStreams(sealed, () => undefined);
  const read = readPartnership(inventedPartnership());
  if ('wrong' in read) throw new Error(read.wrong.join());
  await importPartnership(streams, read, { by: 'time', at: now });
  id = await convened({ streams, now, chair: 'rowan', administrator: 'juniper', invitees: { bram: 'police' } });
}
beforeEach(async () => {
  made = await temporaryFolder();
  env = { DATA_DIR: made.folder, QUORATE_KEY: key };
});
afterEach(async () => {
  await sealed.close();
  await made.remove();
});

/** A hold that is set, and one that is taken back: two records. */
async function append(pairs: number): Promise<void> {
  for (let n = 0; n < pairs; n += 1)
    for (const what of ['set-hold', 'release-hold'] as const) {
      const asked = { by: 'juniper' as never, at: now, via: 'cli', command: { do: what } } as const;
      expect((await streams.cases.ask(caseStream(id), asked)).did).toBe('decided');
    }
}

/** The command as a service has it: a process of its own, its lines on a pipe. */
function following() {
  const args = ['--disable-warning=ExperimentalWarning', 'bot/quorate.ts', 'audit', 'follow', '--every', '1', '--place'];
  const child = spawn(process.execPath, [...args, join(made.folder, 'place')], { cwd: root, env: { ...inherited(), ...env } });
  endsWithUs(child);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const closed = once(child, 'close');
  return {
    child,
    err: () => err,
    /** Whole lines, as they stand there. */
    lines: () => out.split('\n').slice(0, -1),
    async end(signal: 'SIGTERM' | 'SIGKILL') {
      child.kill(signal);
      const [status] = await closed;
      return status;
    },
    closed,
  };
}

const holds = (lines: readonly string[]) => lines.filter((one) => /"event":"hold-/.test(one)).length;
const placeOf = (line: string) => {
  const { stream, record } = JSON.parse(line);
  return `${stream} ${record}`;
};
/** All there is, told from the first record on. */
async function everything(): Promise<readonly string[]> {
  const { out } = await quorate(['audit', 'follow', '--once'], { env });
  return out.split('\n').slice(0, -1);
}
/** The same lines, list by list in the same order: in which order lists come is nobody's promise. */
const byStream = (lines: readonly string[]) => Object.fromEntries(Map.groupBy(lines, (one) => JSON.parse(one).stream));

/** Over four lives, ended while records are being appended. */
async function nothingLostOrRepeated(): Promise<void> {
  const told: string[] = [];
  for (let life = 0; life < 4; life += 1) {
    const one = following();
    if (life === 0) await expect.poll(() => one.lines().length, { timeout: 40_000 }).toBeGreaterThan(5);
    else await expect.poll(() => holds(one.lines()), { timeout: 40_000 }).toBeGreaterThan(0);
    const before = holds(one.lines());
    const appending = append(12);
    await expect.poll(() => holds(one.lines()), { timeout: 40_000, interval: 10 }).toBeGreaterThan(before);
    expect([await one.end('SIGTERM'), one.err()]).toEqual([0, '']);
    await appending;
    // And some while nobody follows.
    await append(2);
    told.push(...one.lines());
  }
  const last = following();
  const all = await everything();
  await expect.poll(() => told.length + last.lines().length, { timeout: 40_000 }).toBeGreaterThanOrEqual(all.length);
  await last.end('SIGTERM');
  told.push(...last.lines());
  expect(holds(all)).toBe(4 * 28);
  expect(byStream(told)).toEqual(byStream(all));
}

/** kill -9: what had been told since its last look comes again, as it was, and nothing is left out. */
async function nothingLostWhenKilled(): Promise<void> {
  const told: string[] = [];
  for (let life = 0; life < 2; life += 1) {
    const one = following();
    await expect.poll(() => one.lines().length, { timeout: 40_000 }).toBeGreaterThan(0);
    const appending = append(6);
    await pause(700);
    await one.end('SIGKILL');
    await appending;
    told.push(...one.lines());
  }
  const last = following();
  const all = await everything();
  await expect.poll(() => new Set([...told, ...last.lines()]).size, { timeout: 40_000 }).toBe(all.length);
  await last.end('SIGTERM');
  told.push(...last.lines());
  expect(new Set(told)).toEqual(new Set(all));
  expect(new Set(told.map(placeOf)).size).toBe(all.length);
}

test('it goes on as records are appended, ends when it is told to, and across restarts every record comes once', async () => {
  await begin(await openSqlite(join(made.folder, 'quorate.db')));
  await nothingLostOrRepeated();
}, 240_000);

test('killed, nothing is left out', async () => {
  await begin(await openSqlite(join(made.folder, 'quorate.db')));
  await nothingLostWhenKilled();
}, 240_000);

test('where whoever reads goes away, it ends, and what it could not tell comes the next time', async () => {
  await begin(await openSqlite(join(made.folder, 'quorate.db')));
  const first = following();
  const all = await everything();
  await expect.poll(() => first.lines().length, { timeout: 40_000 }).toBe(all.length);
  await pause(1_500);
  first.child.stdout.destroy();
  await append(3);
  await first.closed;
  const next = following();
  await expect.poll(() => holds(next.lines()), { timeout: 40_000 }).toBe(6);
  await next.end('SIGTERM');
  expect(next.lines()).toHaveLength(6);
}, 240_000);

withRedis('on Redis', () => {
  let server: Awaited<ReturnType<typeof startRedis>>;
  beforeEach(async () => {
    server = await startRedis();
    Object.assign(env, { REDIS_URL: server.url });
    await begin(await openRedis({ url: server.url, partnership: 'quorate' }));
  });
  afterEach(() => server.remove());

  test('the same', nothingLostOrRepeated, 240_000);

  test('a store that is away for a while is said once, and it goes on', async () => {
    const one = following();
    await expect.poll(() => one.lines().length, { timeout: 40_000 }).toBeGreaterThan(5);
    await server.signal('SIGKILL');
    await expect.poll(one.err, { timeout: 40_000 }).toMatch(/did not answer in time/);
    await server.start();
    await expect.poll(async () => (await streams.cases.peek(caseStream(id)).catch(() => null)) !== null).toBe(true);
    await append(1);
    await expect.poll(() => holds(one.lines()), { timeout: 40_000 }).toBe(2);
    expect(one.err().match(/did not answer/g)).toHaveLength(1);
    expect(await one.end('SIGTERM')).toBe(0);
    expect(byStream(one.lines())).toEqual(byStream(await everything()));
  }, 240_000);
});
