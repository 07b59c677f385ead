import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { withRedis } from '../support/store/redis-server.ts';

const run = promisify(execFile);

withRedis('everything is broken while people answer', () => {
  test('the short form: nothing acknowledged is lost or twice, everything owed is sent, and duplicates are counted', async () => {
    const script = join(import.meta.dirname, 'chaos.ts');
    const args = [
      '--disable-warning=ExperimentalWarning',
      script,
      '--json',
      '--short',
      '--only',
      'redis',
      '--only',
      'sqlite',
      '--seed',
      '7',
    ];
    const { stdout, stderr } = await run(process.execPath, args).catch((failed: { stdout: string; stderr: string }) => failed);
    expect(stderr).toBe('');
    const figures = JSON.parse(stdout);
    expect(figures).toMatchObject({ lost: 0, twice: 0, unsent: 0, chainVerified: true });
    expect(figures.duplicates).toBeLessThanOrEqual(figures.killedSenders);
    expect(figures.acknowledged).toBeGreaterThan(100);
    expect(figures.owed).toBeGreaterThan(50);
  }, 180_000);
});
