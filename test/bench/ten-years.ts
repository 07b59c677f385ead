import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { nowhere } from '../../adapters/store/head.ts';
import { openRedis } from '../../adapters/store/redis/redis.ts';
import { type Sealed, seal } from '../../adapters/store/sealing/sealed.ts';
import { masterKeys } from '../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../adapters/store/sqlite/sqlite.ts';
import { openStreams } from '../../bot/turn/streams.ts';
import { startRedis } from '../support/store/redis-server.ts';
import type { Lived } from '../support/years/ten-years.ts';
import { openDirectory } from './price/open-case.ts';
import { ground, keyOf, quorate } from './price/servers.ts';
import { begun, lived, store, streamOf, trailOf } from './ten-years/case.ts';
import { type Cold, coldPresses } from './ten-years/cold.ts';
import { openMany } from './ten-years/many.ts';

/**
 * What a case of ten years costs: thirty presses at once on bots that keep nothing of it, beside a case that has just begun; its snapshot,
 * the line of a conference long past, and the memory of a bot that has opened many such cases. `--rounds N` (10) of thirty presses,
 * `--events N` (30,000) in the case, `--cases N` (2,000) opened. `--json`: one object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '10' },
    events: { type: 'string', default: '30000' },
    cases: { type: 'string', default: '2000' },
  },
});
const rounds = Number(values.rounds);
if (!(rounds >= 1 && rounds <= 30)) throw new Error('--rounds from 1 to 30: no press is sent twice');
const say = (text: string) => void process.stderr.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'quorate-ten-years-'));
const own = await ground(folder);
const masters = masterKeys(keyOf(own));
if ('problem' in masters) throw new Error(masters.problem);
say('living ten years …');
const directory = openDirectory();
const life = lived(directory.state, Number(values.events));
const young = begun(directory.state);

function percentile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

/** What was acknowledged and is not on the trail. */
async function lost(sealed: Sealed, life: Lived, { placed, ticked }: Cold): Promise<number> {
  const since = (await trailOf(sealed, life)).slice(life.events.length);
  const stored = (of: readonly string[]) => since.filter(({ event }) => of.includes(event)).length;
  // More may be stored than was acknowledged; never less.
  return Math.max(placed - stored(['placed']), 0) + Math.max(ticked - stored(['action-completed', 'action-reopened']), 0);
}

async function measured(name: string, raw: Awaited<ReturnType<typeof openSqlite>>, dataDir: string, redis?: string) {
  say(`${name}: writing ${life.events.length} events …`);
  const sealed = seal(raw, masters as Exclude<typeof masters, { problem: string }>);
  await sealed.append([{ stream: 'directory', after: nowhere, events: directory.events, wake: null }]);
  for (const one of [life, young]) await store(sealed, one);
  const stream = streamOf(life);
  const streams = openStreams(sealed, () => undefined);
  let began = performance.now();
  await streams.cases.peek(stream);
  const withoutSnapshotMs = Math.round(performance.now() - began);
  while ((await raw.load(stream)).snapshot === undefined) await pause(50);
  say(`${name}: thirty presses, ${rounds} times …`);
  const start = () => quorate(own, { dataDir, ...(redis === undefined ? {} : { redis }) }, false);
  const justBegun = await coldPresses(start, sealed, young, own.signers, rounds);
  const cold = await coldPresses(start, sealed, life, own.signers, rounds);
  const state = await streams.cases.peek(stream);
  began = performance.now();
  await streams.inFull(stream, state, 'k2');
  const pastLineMs = Math.round(performance.now() - began);
  const reads: number[] = [];
  for (let nth = 0; nth < 20; nth++) {
    began = performance.now();
    await openStreams(sealed, () => undefined).cases.peek(stream);
    reads.push(performance.now() - began);
  }
  const snapshotKib = Math.round(((await raw.load(stream)).snapshot?.length ?? Number.NaN) / 102.4) / 10;
  const result = {
    cold_p50_ms: percentile(cold.latencies, 0.5),
    cold_p99_ms: percentile(cold.latencies, 0.99),
    just_begun_cold_p50_ms: percentile(justBegun.latencies, 0.5),
    just_begun_cold_p99_ms: percentile(justBegun.latencies, 0.99),
    presses: cold.latencies.length,
    not_confirmed: cold.unconfirmed + justBegun.unconfirmed,
    ticks_beside: cold.ticked,
    acknowledged_and_lost: (await lost(sealed, life, cold)) + (await lost(sealed, young, justBegun)),
    snapshot_kib: snapshotKib,
    past_line_ms: pastLineMs,
    cold_read_best_of_20_ms: Math.round(Math.min(...reads)),
    read_without_snapshot_ms: withoutSnapshotMs,
  };
  await sealed.close();
  return result;
}

const dataDir = join(folder, 'sqlite');
mkdirSync(dataDir);
const redis = await startRedis();
const report = {
  events: life.events.length,
  conferences: Object.keys(life.state.meetings).length,
  state_kb: Math.round(JSON.stringify(life.state).length / 1_000),
  sqlite: await measured('SQLite', await openSqlite(join(dataDir, 'quorate.db')), dataDir),
  redis: await measured('Redis', await openRedis({ url: redis.url, partnership: 'quorate' }), folder, redis.url),
  memory: await openMany(folder, keyOf(own), life, Number(values.cases)),
};
await own.platforms.stop();
await redis.remove();
rmSync(folder, { recursive: true });
process.stdout.write(`${values.json ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`);
