import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readSettings } from '../../bot/start/settings.ts';
import { inherited } from '../support/process/inherited.ts';
import { live } from '../support/process/live-settings.ts';
import { masters } from '../support/store/master-keys.ts';
import { fill, sealedSqlite } from '../support/store/sealed-store.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { quorate } from './run.ts';

test.each([
  'redis://user:PLANTEDPW@host:99999999',
  'redis://user:PLANTEDPW%zz@host',
  'redis://user:PLANTED/PW@host',
  'redis://one:6379,PLANTEDPW@host',
  'redis://',
])('a REDIS_URL that is none is a sentence without its value: %s', (REDIS_URL) => {
  expect(readSettings({ ...live, REDIS_URL, REDIS_CLUSTER: '1' })).toEqual({
    wrong: [expect.stringMatching(/^REDIS_URL should be (?!.*PLANTED)/)],
  });
});

test('several addresses are those of a cluster', () => {
  const REDIS_URL = 'redis://u:p@one:6379?partnership=elmshire, rediss://two';
  expect(readSettings({ REDIS_URL, REDIS_CLUSTER: '1' })).toMatchObject({ REDIS_URL });
  expect(readSettings({ REDIS_URL })).toEqual({ wrong: [expect.stringMatching(/^REDIS_CLUSTER should be 1/)] });
});

test('a command says so too, and exits with 78', async () => {
  const env = { QUORATE_KEY: live.QUORATE_KEY, REDIS_URL: 'redis://user:PLANTEDPW@host:99999999' };
  const { status, out, err } = await quorate(['audit', 'verify'], { env });
  expect([status, out]).toEqual([78, '']);
  expect(err).toMatch(/^REDIS_URL should be [^\n]*\n$/);
  expect(err).not.toMatch(/PLANTED/);
});

test('a fault that no command foresaw is its code alone', async () => {
  const { folder, remove } = await temporaryFolder();
  const planted = join(folder, 'PLANTED');
  mkdirSync(planted);
  const env = { QUORATE_KEY: live.QUORATE_KEY, DATA_DIR: join(folder, 'data') };
  const ran = await quorate(['restore', '--from', planted, '--keys', planted], { env });
  expect(ran).toEqual({ status: 1, out: '', err: 'The command ended by a fault of its own (EISDIR).\n' });
  await remove();
});

test('whoever stops reading before the end is told of no fault', async () => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bot/quorate.ts', 'access', '--json'], {
    cwd: join(import.meta.dirname, '../..'),
    env: inherited(),
  });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  expect([status, err]).toEqual([0, '']);
});

test('a stream that was changed is named, with what to do', async () => {
  const place = await sealedSqlite(masters(live.QUORATE_KEY));
  await fill(place.store, 'directory', 1);
  await fill(place.store, 'case:a', 3);
  const db = new DatabaseSync(place.file);
  db.exec("DELETE FROM log WHERE n = 2 AND stream = (SELECT id FROM streams WHERE name = 'case:a')");
  db.close();
  const env = { QUORATE_KEY: live.QUORATE_KEY, DATA_DIR: place.folder };
  const { status, err } = await quorate(['audit', 'show', '--case', 'a'], { env });
  expect(status).toBe(2);
  expect(err).toMatch(/^case:a: .*Run `quorate audit verify`, and restore the last backup that verifies\.\n$/);
  await place.remove();
});

test('a key of a file that a terminal would obey is printed as question marks, and on no line of its own', async () => {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'partnership.json');
  writeFileSync(file, JSON.stringify({ 'evil\u001b[31m\nThe partnership is imported.\u202e': 1 }));
  const env = { QUORATE_KEY: live.QUORATE_KEY, DATA_DIR: join(folder, 'data') };
  const { status, err } = await quorate(['partnership', 'import', file], { env });
  expect(status).toBe(2);
  expect(err).toContain('evil?[31m?The partnership is imported.?');
  for (const sign of ['\u001b', '\u202e', '\nThe partnership is']) expect(err).not.toContain(sign);
  await remove();
});

test('a DATA_DIR that is a file is a sentence at a command too', async () => {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'data.txt');
  writeFileSync(file, 'a file');
  const ran = await quorate(['partnership', 'import', file], { env: { QUORATE_KEY: live.QUORATE_KEY, DATA_DIR: file } });
  expect(ran).toMatchObject({ status: 78, err: expect.stringMatching(/^DATA_DIR: \S+ cannot be used \(EEXIST\)[^\n]*\n$/) });
  await remove();
});
