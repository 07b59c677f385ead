import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nowhere } from '../../../adapters/store/head.ts';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { strangersDecider } from '../../../domain/directory/strangers.ts';
import { median } from './figures.ts';
import { type Ground, quorate, sealedIn } from './servers.ts';

const starts = 5;
const settle = 2_000;
const commits = 200;

/**
 * From the spawn of the process to its listening, and its resident memory two seconds later; the same where `strangers` have knocked, each
 * from a tenant of its own. Medians. The first start fills Node's compile cache and is not counted.
 */
export async function startAndIdle(
  ground: Ground,
  strangers: number,
): Promise<{ readonly startMs: number; readonly startAfterStrangersMs: number; readonly idleRssMb: number }> {
  const started: number[] = [];
  const after: number[] = [];
  const memory: number[] = [];
  const dataDir = mkdtempSync(join(ground.folder, 'start-'));
  const knockedAt = mkdtempSync(join(ground.folder, 'knocked-'));
  for (let nth = 0; nth <= starts; nth++) {
    const idle = await start(ground, dataDir, started, nth >= starts - 1);
    if (nth >= starts - 1) memory.push(idle);
    await start(ground, knockedAt, after, false);
    if (nth > 0) continue;
    started.pop();
    after.pop();
    await knock(knockedAt, strangers);
  }
  return { startMs: median(started), startAfterStrangersMs: median(after), idleRssMb: median(memory) };
}

/** Starts and stops; the resident memory (MB) once it has settled, 0 where nobody waits for it. */
async function start(ground: Ground, dataDir: string, took: number[], settles: boolean): Promise<number> {
  const bot = await quorate(ground, { dataDir }, false);
  took.push(bot.startMs);
  if (settles) await pause(settle);
  const resident = settles ? Number(execFileSync('ps', ['-o', 'rss=', '-p', String(bot.pid)]).toString()) / 1024 : 0;
  await bot.stop();
  return resident;
}

/** Strangers as the bot writes them down: so many of them a minute, an entry a minute. */
async function knock(dataDir: string, strangers: number): Promise<void> {
  const sealed = await sealedIn(dataDir);
  const { at, what } = { at: Date.now(), what: 'press' };
  let state = strangersDecider.initial;
  const events = Array.from({ length: Math.ceil(strangers / 100) }, (_, minute) => {
    const last = at + minute * 60_000;
    const day = isoFromDay(localDay(last));
    const knocks = Array.from(
      { length: 100 },
      (_, nth) => ({ who: 'teams', home: `tenant-${minute}-${nth}`, day, count: 1, last, what }) as const,
    );
    const stamp = { by: 'time', at: last, via: 'time' } as const;
    const decided = strangersDecider.decide(state, { ...stamp, command: { do: 'note', knocks } }, null);
    if ('refused' in decided) throw new Error('a knock was refused');
    const stamped = decided.events.map((event) => ({ ...stamp, ...event }));
    state = stamped.reduce((before, event) => strangersDecider.evolve(before, event), state);
    return stamped;
  }).flat();
  await sealed.append([{ stream: 'strangers', after: nowhere, events, wake: null }]);
  await sealed.close();
}

/** What one durable append of one record takes here, in milliseconds: the price nobody gets around. */
export async function commitMs(redisUrl: string): Promise<{ readonly sqlite: number; readonly redis: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-commit-'));
  const sqlite = await median50(await openSqlite(join(folder, 'commit.db')));
  const redis = await median50(await openRedis({ url: redisUrl, partnership: 'commit' }));
  rmSync(folder, { recursive: true });
  return { sqlite, redis };
}

async function median50(store: Store): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < commits; n++) {
    const began = performance.now();
    await store.append([
      { stream: `case:commit${n}`, after: nowhere, wake: null, records: [{ id: `r${n}`, bytes: new Uint8Array(600) }] },
    ]);
    took.push(performance.now() - began);
  }
  await store.close();
  return median(took);
}
