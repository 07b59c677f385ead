import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { followTrail, ReaderGone } from '../../../bot/cli/audit/audit-follow.ts';
import { openOffline } from '../../../bot/cli/offline.ts';
import { importPartnership } from '../../../bot/start/import-partnership.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { convened } from '../../support/convened.ts';
import { masters } from '../../support/store/master-keys.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { quorate } from '../run.ts';

const key = Buffer.alloc(32, 9).toString('base64');
const now = Date.parse('2026-11-23T10:00:00Z');

let folder: string;
let remove: () => Promise<void>;
let id: string;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  const read = readPartnership(inventedPartnership());
  if ('wrong' in read) throw new Error(read.wrong.join());
  await importPartnership(streams, read, { by: 'time', at: now });
  id = await convened({ streams, now, chair: 'rowan', administrator: 'juniper', invitees: { bram: 'police' } });
  await sealed.close();
});
afterEach(() => remove());

const follow = async (...more: string[]) => {
  const done = await quorate(['audit', 'follow', '--once', '--place', join(folder, 'place'), ...more], {
    env: { DATA_DIR: folder, QUORATE_KEY: key },
  });
  const lines = done.out.split('\n').filter((one) => one !== '');
  return { ...done, lines: lines.map((one): Record<string, unknown> => JSON.parse(one)) };
};

async function another(times = 1): Promise<void> {
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  for (let n = 0; n < times; n += 1) {
    const command = { do: n % 2 === 0 ? 'set-hold' : 'release-hold' } as const;
    await streams.cases.ask(caseStream(id), { by: 'juniper' as never, at: now, via: 'cli', command });
  }
  await sealed.close();
}

test('every record of the trail comes once, with who, when and by which right, and each names the one before it', async () => {
  const { lines, status } = await follow();
  expect(status).toBe(0);
  const ofCase = lines.filter((one) => one.stream === `case:${id}`);
  expect(ofCase.map((one) => one.record)).toEqual(ofCase.map((_, index) => index + 1));
  expect(ofCase.map((one) => one.after)).toEqual(['', ...ofCase.slice(0, -1).map((one) => one.link)]);
  expect(ofCase).toContainEqual(
    expect.objectContaining({ event: 'proposed', by: 'juniper', utc: expect.stringMatching(/Z$/), part: 'administrator' }),
  );
  expect(lines.map((one) => one.stream)).toContain('directory');
  expect(lines.some((one) => String(one.stream).startsWith('person:'))).toBe(false);
  // Neither a name nor anything that was written.
  expect(JSON.stringify(lines)).not.toMatch(/Rowan|Juniper|Bram/);

  expect((await follow()).lines).toEqual([]);
  await another();
  expect((await follow()).lines).toMatchObject([{ event: 'hold-set', by: 'juniper', after: ofCase.at(-1)?.link }]);
});

test('of a case for named people only there is the chain and the kind, and nobody', async () => {
  const sealed = seal(await openSqlite(join(folder, 'quorate.db')), masters(key));
  const streams = openStreams(sealed, () => undefined);
  const named = await streams.cases.ask(caseStream(id), {
    by: 'rowan' as never,
    at: now,
    via: 'teams',
    command: { do: 'set-sensitive' },
  });
  expect(named.did).toBe('decided');
  await sealed.close();
  const ofCase = (await follow()).lines.filter((one) => one.stream === `case:${id}`);
  expect(ofCase.length).toBeGreaterThan(3);
  for (const one of ofCase) expect(Object.keys(one)).toEqual(['stream', 'record', 'link', 'after', 'utc', 'event', 'restricted']);
});

test('a record that was taken out, or a list that was written anew, is a fault', async () => {
  expect((await follow()).status).toBe(0);
  const db = new DatabaseSync(join(folder, 'quorate.db'));
  db.prepare('DELETE FROM log WHERE (stream, n) IN (SELECT id, count FROM streams WHERE name = ?)').run(`case:${id}`);
  db.close();
  const { lines, status, err } = await follow();
  expect(lines).toContainEqual(expect.objectContaining({ stream: `case:${id}`, fault: expect.any(String) }));
  expect({ status, err }).toMatchObject({ status: 1, err: expect.stringMatching(/not as it was left/) });
});

test('a fault that was told counts at the end, also where whoever reads went away in the same look', async () => {
  expect((await follow()).status).toBe(0);
  const db = new DatabaseSync(join(folder, 'quorate.db'));
  db.prepare('DELETE FROM log WHERE (stream, n) IN (SELECT id, count FROM streams WHERE name = ?)').run(`case:${id}`);
  db.close();
  const offline = await openOffline({ DATA_DIR: folder, QUORATE_KEY: key }, 'there');
  if ('wrong' in offline) throw new Error(offline.wrong.join(' '));
  const { signal } = new AbortController();
  const isTold: boolean[] = [];
  const tell = (lines: readonly object[]): Promise<void> => {
    if (isTold.length > 0) return Promise.reject(new ReaderGone());
    isTold.push(lines.some((one) => 'fault' in one));
    return Promise.resolve();
  };
  // Of the list with the fault this is all there is to tell; then a stream that is new.
  await offline.streams.strangers.ask('strangers', {
    by: 'time',
    at: now,
    via: 'time',
    command: { do: 'note', knocks: [{ who: 'slack', home: 'T0', day: '2026-11-23', count: 1, last: now, what: 'press' }] },
  } as never);
  const done = await followTrail(offline, { place: join(folder, 'place'), every: '1' }, { tell, warn: () => undefined, signal });
  await offline.close();
  expect(isTold).toEqual([true]);
  expect(done).toMatchObject({ status: 1 });
});

test('a list that was written anew is told anew from its first record, and one that is gone is said', async () => {
  expect((await follow()).status).toBe(0);
  copyFileSync(join(folder, 'quorate.db'), join(folder, 'before.db'));
  await another();
  const [told] = (await follow()).lines;
  expect(told).toMatchObject({ event: 'hold-set' });
  // A backup of before is put back, and somebody goes on with it.
  for (const one of ['quorate.db-wal', 'quorate.db-shm']) rmSync(join(folder, one), { force: true });
  copyFileSync(join(folder, 'before.db'), join(folder, 'quorate.db'));
  await another(2);
  const { lines, status } = await follow();
  const ofCase = lines.filter((one) => one.stream === `case:${id}`);
  expect(ofCase[0]).toMatchObject({ fault: 'rewritten', left: `${told?.record}:${told?.link}` });
  expect(ofCase.slice(1).map((one) => one.record)).toEqual(ofCase.slice(1).map((_, index) => index + 1));
  expect(ofCase.slice(-2).map((one) => one.event)).toEqual(['hold-set', 'hold-released']);
  expect(status).toBe(1);

  const db = new DatabaseSync(join(folder, 'quorate.db'));
  db.prepare('DELETE FROM log WHERE stream IN (SELECT id FROM streams WHERE name = ?)').run('directory');
  db.prepare('DELETE FROM streams WHERE name = ?').run('directory');
  db.close();
  expect((await follow()).lines).toContainEqual({ stream: 'directory', fault: 'gone', left: expect.stringMatching(/^\d+:/) });
});

test('a record that does not open holds up no other list', async () => {
  const db = new DatabaseSync(join(folder, 'quorate.db'));
  db.prepare('UPDATE log SET bytes = zeroblob(40) WHERE n = 2 AND stream IN (SELECT id FROM streams WHERE name = ?)').run(
    `case:${id}`,
  );
  db.close();
  const { lines, status } = await follow();
  expect(lines.filter((one) => one.stream === `case:${id}`)).toMatchObject([{ fault: 'does not open' }]);
  expect(lines.map((one) => one.stream)).toContain('directory');
  expect(status).toBe(1);
});

test('a file that is none of its places, and a number that is none, are said', async () => {
  writeFileSync(join(folder, 'place'), '{}');
  expect(await follow()).toMatchObject({ status: 2, err: expect.stringMatching(/is no place of this command/) });
  expect(readFileSync(join(folder, 'place'), 'utf8')).toBe('{}');
  expect(await follow('--every', 'soon')).toMatchObject({ status: 2, err: expect.stringMatching(/--every/) });
});
