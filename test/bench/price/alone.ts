import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nowhere } from '../../../adapters/store/head.ts';
import type { Store } from '../../../adapters/store/port.ts';
import { openRedis } from '../../../adapters/store/redis.ts';
import { openSqlite } from '../../../adapters/store/sqlite.ts';
import { median } from './figures.ts';
import { type Ground, quorate } from './servers.ts';

const starts = 5;
const settle = 2_000;
const commits = 200;

/** From the spawn of the process to its listening, and its resident memory two seconds later; medians. The first start fills Node's compile cache and is not counted. */
export async function startAndIdle(ground: Ground): Promise<{ readonly startMs: number; readonly idleRssMb: number }> {
  const started: number[] = [];
  const memory: number[] = [];
  const dataDir = mkdtempSync(join(ground.folder, 'start-'));
  for (let nth = 0; nth <= starts; nth++) {
    const bot = await quorate(ground, { dataDir }, false);
    if (nth > 0) started.push(bot.startMs);
    if (nth >= starts - 1) {
      await pause(settle);
      memory.push(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(bot.pid)]).toString()) / 1024);
    }
    await bot.stop();
  }
  return { startMs: median(started), idleRssMb: median(memory) };
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
