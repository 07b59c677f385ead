import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../bot/cli/lines.ts';
import { asWindowsWrites } from '../support/windows-text.ts';
import { quorate } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = { procedure: 'stoke-on-trent', facts: { 'strategy-discussion': ['2026-11-02', '2026-11-09'] } };
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));

describe('quorate timescales --input', () => {
  test('answers line for line and in order; a bad line has an error in its place, and the status is 1', async () => {
    const cases = [
      JSON.stringify(good),
      '{"procedure":"buckinghamshire","type":"review","today":"2026-11-22","facts":{"conference":"2026-12-18"}}',
      'not json',
      '',
      '{"procedure":"atlantis","facts":{}}',
      '{"procedure":"ceredigion","facts":{"birth":"2026-02-30"}}',
      '{"procedure":"ceredigion","facts":{"birth":20261218}}',
      '{"procedure":"ceredigion","typ":"review","facts":{}}',
      '[]',
      '{"procedure":"forth-valley","area":"stirling","facts":{"core-group":"2026-12-01"}}\r',
    ];
    const ran = await quorate(['timescales', '--input', '-'], { input: cases.join('\n') });
    expect(ran.status).toBe(1);
    const found = lines(ran.out);
    expect(found).toHaveLength(cases.length);
    expect(found[0]).toMatchObject({ procedure: 'stoke-on-trent', deadlines: [{ rule: 'ST-T1', due: '2026-11-30' }] });
    expect(found[1]).toMatchObject({ procedure: 'buckinghamshire' });
    expect(found[9]).toMatchObject({ procedure: 'forth-valley', deadlines: [{ rule: 'FV-T13' }] });
    expect(found.map((one) => one.line ?? null)).toEqual([null, null, 3, 4, 5, 6, 7, 8, 9, null]);
    expect(found[2]?.error).toContain('This line is not JSON.');
    expect(found[4]?.error).toContain('There is no procedure "atlantis". Choose one of: forth-valley,');
    expect(found[5]?.error).toContain('birth: "2026-02-30" is not a date.');
    expect(found[6]?.error).toContain('facts.birth');
    expect(found[7]?.error).toContain('typ');
    expect(ran.err).toBe('7 of 10 lines could not be answered: each has an error in its place.\n');
  });

  test('a line gives the same as the command asked alone', async () => {
    const file = join(folder, 'one.jsonl');
    writeFileSync(file, `\uFEFF${JSON.stringify(good)}\n`);
    const batch = await quorate(['timescales', '--input', file]);
    const alone = await quorate([
      'timescales',
      '--procedure',
      'stoke-on-trent',
      '--on',
      'strategy-discussion=2026-11-02',
      '--on',
      'strategy-discussion=2026-11-09',
      '--json',
    ]);
    expect([batch.status, batch.err, batch.out]).toEqual([0, '', alone.out]);
  });

  test('an empty file has no answers', async () => {
    expect(await quorate(['timescales', '--input', '-'])).toEqual({ status: 0, out: '', err: '' });
  });

  test('100,000 lines: each answered, in order; progress stays off when standard error is no terminal', async () => {
    const day = (i: number) => `${2020 + (i % 8)}-0${1 + (i % 9)}-${10 + (i % 19)}`;
    const input = Array.from(
      { length: 100_000 },
      (_, i) => `{"procedure":"stoke-on-trent","facts":{"strategy-discussion":"${day(i)}"}}\n`,
    ).join('');
    const ran = await quorate(['timescales', '--input', '-'], { input });
    expect([ran.status, ran.err]).toEqual([0, '']);
    const found = ran.out.trimEnd().split('\n');
    expect(found).toHaveLength(100_000);
    const wrong = found.findIndex((line, i) => !line.includes(` ${10 + (i % 19)} `) || !line.includes(` ${2020 + (i % 8)}`));
    expect(wrong).toBe(-1);
  }, 60_000);

  test('a slow reader holds it back, so that answers do not pile up in memory; one that leaves is no error', async () => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'bot/quorate.ts', 'timescales', '--input', '-'],
      {
        cwd: join(import.meta.dirname, '../..'),
      },
    );
    let taken = 0;
    const line = `${JSON.stringify(good)}\n`.repeat(1000);
    child.stdin.on('error', () => {});
    // Nobody reads: after the pipes are full, no more must be taken in.
    const stuck = await new Promise<number>((resolve) => {
      const push = () => {
        while (taken < 200) {
          taken += 1;
          if (!child.stdin.write(line)) {
            const timer = setTimeout(() => resolve(taken), 1500);
            child.stdin.once('drain', () => {
              clearTimeout(timer);
              push();
            });
            return;
          }
        }
        resolve(taken);
      };
      push();
    });
    expect(stuck).toBeLessThan(200);
    const left = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.stdout.destroy();
    child.stdin.destroy();
    expect(await left).toBe(0);
  }, 30_000);
});

describe('the lines of a stream', () => {
  async function split(chunks: readonly (string | Buffer)[], longest = 20): Promise<(string | null)[]> {
    const all: (string | null)[] = [];
    async function* feed() {
      yield* chunks;
    }
    for await (const some of linesOf(feed(), longest)) all.push(...some);
    return all;
  }

  test('whole, wherever the chunks fall, and letters of two bytes too', async () => {
    const bytes = Buffer.from('tŷ\nbyw\n\nolaf');
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(await split([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(['tŷ', 'byw', '', 'olaf']);
  });

  test('whatever wrote it, and wherever the chunks fall', async () => {
    for (const bytes of Object.values(asWindowsWrites('tŷ\nĊ\n\nolaf')))
      for (let cut = 0; cut <= bytes.length; cut += 1)
        expect((await split([bytes.subarray(0, cut), bytes.subarray(cut)])).map((line) => line?.trim())).toEqual([
          'tŷ',
          'Ċ',
          '',
          'olaf',
        ]);
  });

  test('a line that is no text is null, and the others are read', async () => {
    expect(await split([Buffer.from('one\nN\xean\nthree', 'latin1')])).toEqual(['one', null, 'three']);
  });

  test('a line that is too long is one null, and the next is read again', async () => {
    expect(await split([...Array.from({ length: 9 }, () => 'x'.repeat(15)), '\nshort\n'])).toEqual([null, 'short']);
    expect(await split([`${'x'.repeat(21)}\nshort`])).toEqual([null, 'short']);
    expect(await split(['x'.repeat(15), 'x'.repeat(15)])).toEqual([null]);
  });
});
