import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);

describe('installations fail and heal while people answer', () => {
  test('the short form: nothing owed is dropped, nobody is silenced, who is really blocked is escalated once and tried again', async () => {
    const script = join(import.meta.dirname, 'chaos.ts');
    const args = ['--disable-warning=ExperimentalWarning', script, '--json', '--short', '--only', 'installations', '--seed', '7'];
    const { stdout, stderr } = await run(process.execPath, args).catch((failed: { stdout: string; stderr: string }) => failed);
    expect(stderr).toBe('');
    const figures = JSON.parse(stdout);
    expect(figures).toMatchObject({ dropped: 0, silenced: 0, lost: 0, twice: 0, duplicates: 0, unmet: 0, chainVerified: true });
    expect(figures).toMatchObject({ blocked: 2, escalated: 2, triedAgain: 2 });
    expect(figures.refused).toBeGreaterThan(25);
    expect(figures.acknowledged).toBeGreaterThan(30);
    expect(figures.owed).toBeGreaterThan(50);
  }, 240_000);
});
