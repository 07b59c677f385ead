import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { npmScript, root } from '../support/process/npm-script.ts';
import { withRedis } from '../support/store/redis-server.ts';

/** The whole benchmark, small: a few people, some days, short slices. Its figures say nothing here; that it counts what it says is tested. */
async function small(store: 'sqlite' | 'redis'): Promise<readonly string[]> {
  const size = ['--cases', '60', '--people', '96', '--due', '36', '--days', '6', '--year-people', '24', '--seconds', '0.2'];
  const args = [...npmScript('bench:nudges'), '--json', '--store', store, ...size];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return stdout.trim().split('\n');
}

function isWhole(lines: readonly string[]): void {
  expect(lines).toHaveLength(1);
  const said = JSON.parse(lines[0] ?? '') as Record<string, number>;
  expect(Object.keys(said)).toEqual([
    'tick_cpu_ms',
    'due',
    'touched',
    'digests_vs_least',
    'too_many_requests',
    'old_case_vs_young',
    'rss_mb_start',
    'rss_mb_year',
  ]);
  for (const [name, value] of Object.entries(said)) expect(Number.isFinite(value), name).toBe(true);
  expect(said).toMatchObject({ due: 36, touched: 36, too_many_requests: 0 });
}

test('a small run on SQLite touches what is due and is never turned back', async () => isWhole(await small('sqlite')), 400_000);

withRedis('on Redis', () => {
  test('a small run touches what is due and is never turned back', async () => isWhole(await small('redis')), 400_000);
});
