import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startRedis } from '../support/store/redis-server.ts';
import { commitMs, startAndIdle } from './price/alone.ts';
import { openField } from './price/field.ts';
import { ratio, rows } from './price/figures.ts';
import { by, type Report, rounded, table } from './price/report.ts';
import { type Measured, round } from './price/rounds.ts';
import { placedIn } from './price/seed.ts';
import { ground, sealedIn } from './price/servers.ts';

/**
 * The price of an answer: a score that is authorised, stored and only then acknowledged, beside what the bare SDKs need to acknowledge the
 * same request. `--seconds N`: how long each cell is measured in each round (1.5). `--rounds N` (3). `--cases N` in the large store
 * (100,000; fewer make a quicker run and say so in the report). `--warm-up N`: for how many seconds each cell of many connections runs uncounted
 * before the first round (8). `--json`: one object.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '1.5' },
    rounds: { type: 'string', default: '3' },
    cases: { type: 'string', default: '100000' },
    'warm-up': { type: 'string', default: '8' },
  },
});
// As the image runs it (docs/adr/built-to-start.md).
await import('../../bot/build.ts');
const seconds = Number(values.seconds);
const times = Number(values.rounds);
const cases = Number(values.cases);
const warmUp = Number(values['warm-up']) * 1000;
if (!(seconds > 0 && times >= 1 && cases >= 100 && warmUp > 0))
  throw new Error('--seconds and --warm-up above 0, --rounds from 1, --cases from 100');

const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'quorate-bench-'));
const say = (text: string) => void process.stderr.write(`${text}\n`);
const redis = await startRedis();
const own = await ground(folder);

/** Strangers who have knocked at the store of one of the starts. */
const strangers = 100_000;
say('starts and commits …');
const alone = await startAndIdle(own, strangers);
const commit = await commitMs(redis.url);
say(`filling the stores (${cases} cases) …`);
const field = await openField(own, redis, cases);
for (const server of field.servers) server.pause();

const measured: (readonly Measured[])[] = [];
let acknowledged = 0;
for (let nth = 1; nth <= times; nth++) {
  say(`round ${nth} of ${times} …`);
  const done = await round(field, own.signers, { warmUp: nth === 1 ? warmUp : 500, measure: seconds * 1000 });
  measured.push(done.measured);
  acknowledged += done.pressed;
}
for (const server of field.servers) await server.stop();
await own.platforms.stop();

let stored = 0;
for (const dir of field.stores) {
  const sealed = await sealedIn(dir);
  stored += await placedIn(sealed, field.pressed);
  await sealed.close();
}
await redis.remove();
rmSync(folder, { recursive: true });
if (stored < acknowledged) throw new Error(`${acknowledged} scores were acknowledged and ${stored} are stored`);

const all = rows(measured);
const compared = (one: string, over: string) => rounded(ratio(measured, one, over), 3);
const report: Report = {
  ratios: {
    slack_vs_bolt: compared('slack.30', 'bolt.30'),
    teams_vs_cloudadapter: compared('teams.30', 'cloudadapter.30'),
    slack_redis_vs_chat_sdk_redis: compared('slack_redis.30', 'chat_sdk_redis.30'),
    cases_100k_vs_100: compared('slack_many_cases.30', 'slack_few_cases.30'),
    slack_vs_bolt_1_connection: compared('slack.1', 'bolt.1'),
    teams_vs_cloudadapter_1_connection: compared('teams.1', 'cloudadapter.1'),
    slack_redis_vs_chat_sdk_redis_1_connection: compared('slack_redis.1', 'chat_sdk_redis.1'),
    one_case_vs_many: compared('slack_one_case.30', 'slack.30'),
    start_100k_strangers_vs_none: rounded(alone.startAfterStrangersMs / alone.startMs, 3),
  },
  p50_ms: by(all, (row) => row.p50, 3),
  p99_ms: by(all, (row) => row.p99, 2),
  start_ms: rounded(alone.startMs, 0),
  start_after_strangers_ms: rounded(alone.startAfterStrangersMs, 0),
  idle_rss_mb: rounded(alone.idleRssMb, 0),
  per_second: by(all, (row) => row.perSecond, 0),
  cpu_us: by(all, (row) => row.cpuUs, 0),
  loop_delay_p99_ms: by(all, (row) => row.loopDelayP99, 1),
  rss_mb: by(all, (row) => row.rssMb, 0),
  commit_ms: { sqlite: rounded(commit.sqlite, 3), redis: rounded(commit.redis, 3) },
  cases: { few: 100, many: cases, seed_seconds: rounded(field.seedSeconds, 1) },
  acknowledged,
  stored,
  seconds: rounded((performance.now() - began) / 1000, 0),
};
process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : table(report, all));
