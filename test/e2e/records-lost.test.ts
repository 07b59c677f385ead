import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { nowhere } from '../../adapters/store/head.ts';
import { showTrail } from '../../bot/cli/audit/audit-show.ts';
import { openOffline } from '../../bot/cli/offline.ts';
import type { Log, LogLine } from '../../bot/observe/log.ts';
import { charges, convene, scaling } from '../support/convene.ts';
import { type Played, play } from '../support/slice.ts';
import { anchorsIn } from '../support/store/anchors-in.ts';
import { startRedis, withRedis } from '../support/store/redis-server.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** A score is placed and acknowledged, cut out of the store behind the bot's back, and then somebody else presses. */
async function loses(env: Readonly<Record<string, string>>, cut: (of: Played, stream: string) => Promise<void>): Promise<void> {
  const lines: (LogLine & { readonly level: string })[] = [];
  const log: Log = (level, line) => void lines.push({ level, ...line });
  played = await play([], env, log);
  const made = await convene(played, charges[0]);
  await scaling(made, ['bram', 'marigold']);
  const [police, teacher] = [played.as('bram'), played.as('marigold')];
  await teacher.sees(/The scale is open/);
  await teacher.press(/^Place/, /The scale is open/);
  await teacher.submit({ 'score-c1': '4', 'reason-c1': 'said aloud' });
  await made.chair.sees(/Has placed: 1/);
  await police.sees(/The scale is open/);

  await cut(played, `case:${made.id}`);
  await police.press(/^Place/, /The scale is open/);
  await police.submit({ 'score-c1': '5', 'reason-c1': 'said aloud' });

  // Everybody hears of it, the cards of those who answer for the case keep it, and the teacher is asked again.
  for (const one of [police, teacher, made.chair, made.admin]) await one.sees(/Something may be missing[\s\S]*INV-8/);
  expect(await made.admin.sees(/who is coming[\s\S]*was found missing/)).toMatch(/tell whoever runs/);
  await made.chair.sees(/the room[\s\S]*was found missing/);
  await made.admin.say('home');
  await made.admin.sees(/What you are part of[\s\S]*records missing/);
  await made.chair.sees(/Has placed: 1/);
  await teacher.sees(/Something may be missing/);
  await teacher.sees(/The scale is open/);
  await teacher.press(/^Place/, /The scale is open/);
  await teacher.submit({ 'score-c1': '4', 'reason-c1': 'said aloud' });
  await made.chair.sees(/Has placed: 2/);

  // The line says both heads, in the form of an anchor; once, however often it is met.
  const found = lines.filter((line) => line.event === 'records lost');
  expect(found).toMatchObject([{ level: 'error', stream: `case:${made.id}`, found: expect.stringMatching(/^\d+:\S+$/) }]);
  const had = anchorsIn(String(found[0]?.heads)).get(`case:${made.id}`);
  expect(Number.parseInt(String(found[0]?.found), 10)).toBe(Number.parseInt(had ?? '', 10) - 1);
  const metrics = await (await fetch(`${played.sandbox.bot().url}/metrics`)).text();
  expect(metrics).toMatch(/quorate_store_faults_total\{fault="records lost"\} 1/);

  // And it stands on the trail.
  const key = readFileSync(join(played.folder, 'sandbox.key'), 'utf8').trim();
  const offline = await openOffline({ DATA_DIR: played.folder, QUORATE_KEY: key, ...env }, 'there');
  if ('wrong' in offline) throw new Error(offline.wrong.join());
  const shown = await showTrail(offline, made.id);
  expect('said' in shown && shown.said?.filter((line) => line.includes('loss-found'))).toMatchObject([
    expect.stringContaining(`it had stood at ${had}`),
  ]);
  expect((await offline.sealed.read(`case:${made.id}`, nowhere)).events).toContainEqual(
    expect.objectContaining({ event: 'loss-found', had, by: 'time' }),
  );
  await offline.close();
}

function meddle(of: Played, stream: string, ...statements: readonly string[]): void {
  const db = new DatabaseSync(join(of.folder, 'quorate.db'), { timeout: 5_000 });
  db.exec('BEGIN IMMEDIATE');
  for (const one of statements) db.exec(one.replaceAll('$s', `(SELECT id FROM streams WHERE name = '${stream}')`));
  db.exec('COMMIT');
  db.close();
}

const cutLog = 'DELETE FROM log WHERE stream = $s AND n = (SELECT max(n) FROM log WHERE stream = $s)';

test('SQLite: a record cut out of the log alone', async () => {
  await loses({}, async (of, stream) => meddle(of, stream, cutLog));
}, 60_000);

test('SQLite: a record cut out cleanly, its head set back with it', async () => {
  const setBack =
    'UPDATE streams SET count = count - 1, last = (SELECT id FROM log WHERE stream = $s ORDER BY n DESC LIMIT 1) WHERE id = $s';
  await loses({}, async (of, stream) => meddle(of, stream, cutLog, setBack));
}, 60_000);

withRedis('Redis', () => {
  test('the tail of the list dropped, as a failover drops it', async () => {
    const redis = await startRedis();
    await loses({ REDIS_URL: redis.url }, async (_, stream) => {
      const client = new Redis(redis.url);
      expect(await client.rpop(`{quorate:quorate}:records:${stream}`)).not.toBe(null);
      await client.quit();
    });
    await played?.stop();
    played = undefined;
    await redis.remove();
  }, 60_000);
});
