import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nowhere } from '../../../../adapters/store/head.ts';
import { StoreDown, type StreamId, type Write } from '../../../../adapters/store/port.ts';
import { openSqlite } from '../../../../adapters/store/sqlite/sqlite.ts';
import { storeWithin } from '../../../../adapters/time-to-answer.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const run = promisify(execFile);
let place: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;

beforeEach(async () => {
  place = await temporaryFolder();
  file = join(place.folder, 'quorate.db');
});
afterEach(() => place.remove());

const write = (stream: StreamId, size = 10): readonly Write[] => [
  { stream, after: nowhere, wake: null, records: [{ id: 'r1', bytes: new Uint8Array(size).fill(7) }] },
];

describe('SQLite in trouble', () => {
  test('locked by another process: StoreDown in time, reads go on, and it recovers by itself', async () => {
    const store = await openSqlite(file);
    const thief = new DatabaseSync(file);
    thief.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const asked = Array.from({ length: 30 }, (_, n) => store.append(write(`case:${n}`)));
    const outcomes = await Promise.allSettled(asked);
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(outcomes.every((one) => one.status === 'rejected' && one.reason instanceof StoreDown)).toBe(true);
    expect((await store.load('case:1')).head).toBe('');
    thief.exec('ROLLBACK');
    thief.close();
    expect(await store.append(write('case:1'))).toBe('appended');
    await store.close();
  });

  test('a process that is held up for longer than the store may take hears what was answered meanwhile, and what it had not sent yet', async () => {
    const store = await openSqlite(file);
    const sent = store.append(write('case:1'));
    await new Promise((resolve) => setImmediate(resolve));
    const unsent = store.append(write('case:2'));
    const until = performance.now() + storeWithin + 200;
    while (performance.now() < until);
    expect(await Promise.all([sent, unsent])).toEqual(['appended', 'appended']);
    await store.close();
  });

  test('a disk that takes no more: only what does not fit fails, the rest goes on, and a full one is not ready', async () => {
    const script = join(import.meta.dirname, '../../../support/store/full-disk.ts');
    const { stdout } = await run('bash', ['-c', 'ulimit -f 400; exec "$0" "$@"', process.execPath, script, file]);
    expect(JSON.parse(stdout)).toEqual({
      together: ['appended', 'StoreDown', 'appended', 'appended'],
      later: 'appended',
      heads: ['', '1:r1', '1:r1'],
      before: true,
      after: { ready: false, empty: 'appended' },
    });
  });

  test('a file that is no database, one of a newer version and one of an older stop the start with their reason', async () => {
    writeFileSync(file, 'not a database at all'.repeat(100));
    await expect(openSqlite(file)).rejects.toThrow('not a database');
    const newer = join(place.folder, 'newer.db');
    const db = new DatabaseSync(newer);
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(openSqlite(newer)).rejects.toThrow('newer version');
    const older = join(place.folder, 'older.db');
    const before = new DatabaseSync(older);
    before.exec('PRAGMA user_version = 2');
    before.close();
    await expect(openSqlite(older)).rejects.toThrow('Start with a new DATA_DIR');
  });

  test('plain Node runs it as it stands, and an idle store lets the process end', async () => {
    const script = `
      import { openSqlite } from '${new URL('../../../../adapters/store/sqlite/sqlite.ts', import.meta.url).href}';
      const store = await openSqlite(${JSON.stringify(file)});
      console.log(await store.append([{ stream: 'directory', after: '', wake: null, records: [{ id: 'd1', bytes: new Uint8Array(3) }] }]));
    `;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], { timeout: 15_000 });
    expect({ stdout, stderr }).toEqual({ stdout: 'appended\n', stderr: '' });
    const store = await openSqlite(file);
    expect((await store.load('directory')).head).toBe('1:d1');
    await store.close();
  });
});
