import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startRedis } from '../support/store/redis-server.ts';
import { measured, type OnOneStore } from './nudges/measured.ts';
import type { Size } from './nudges/population.ts';
import { overall, table } from './nudges/report.ts';
import { ground } from './price/servers.ts';

/**
 * What reminding costs, on SQLite and on Redis: the tick at nine, a morning's digests within the platforms' limits, a case of ten years beside a
 * young one, and a bot's memory over a year. `--json`: the last line is one object, the worse of the two stores in each figure. How large: `--cases`,
 * `--people`, `--due` (who has their digest at nine); the limits: `--chat` a second, `--posts` and `--edits` a minute, `--tenant` a second;
 * `--days` of the year, with `--year-people`; `--seconds` of each slice of presses; `--store sqlite`, `redis` or `both`.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cases: { type: 'string', default: '5000' },
    people: { type: 'string', default: '8000' },
    due: { type: 'string', default: '3000' },
    chat: { type: 'string', default: '1' },
    posts: { type: 'string', default: '300' },
    edits: { type: 'string', default: '50' },
    tenant: { type: 'string', default: '50' },
    days: { type: 'string', default: '365' },
    'year-people': { type: 'string', default: '24' },
    seconds: { type: 'string', default: '2' },
    store: { type: 'string', default: 'both' },
  },
});

function number(name: Exclude<keyof typeof values, 'json' | 'store'>, least: number): number {
  const value = Number(values[name]);
  if (!(value >= least)) throw new Error(`--${name} should be a number from ${least}`);
  return value;
}

const size: Size = {
  cases: number('cases', 3),
  people: number('people', 9),
  due: number('due', 1),
  tenants: 6,
  workspaces: 3,
};
if (size.due > size.people) throw new Error('--due is at most --people');
if (!['sqlite', 'redis', 'both'].includes(values.store)) throw new Error('--store is sqlite, redis or both');
const limits = {
  chatPerSecond: number('chat', 1),
  postsPerMinute: number('posts', 1),
  editsPerMinute: number('edits', 1),
  tenantPerSecond: number('tenant', 1),
};
const year = { days: number('days', 4), people: number('year-people', 9) };
const seconds = number('seconds', 0.1);

const folder = mkdtempSync(join(tmpdir(), 'quorate-nudges-'));
const say = (text: string) => void process.stderr.write(`${text}\n`);
const own = await ground(folder);
const results: OnOneStore[] = [];
for (const store of ['sqlite', 'redis'] as const) {
  if (values.store !== 'both' && values.store !== store) continue;
  const redis = store === 'redis' ? await startRedis() : null;
  results.push(await measured({ folder: join(folder, store), redis, size, limits, year, seconds, ground: own, say }));
  await redis?.remove();
}
await own.platforms.stop();
rmSync(folder, { recursive: true });
process.stdout.write(values.json ? `${JSON.stringify(overall(results))}\n` : table(results));
