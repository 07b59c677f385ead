import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { officialModule } from '../../bot/cli/bank-holidays/official-module.ts';
import { official } from '../../domain/calendar/official.ts';
import { feedOf } from '../domain/calendar/feed-of.ts';
import { quorate } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-holidays-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const put = (name: string, value: unknown) => {
  writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value));
  return path(name);
};
const update = (...args: string[]) => quorate(['bank-holidays', 'update', ...args]);

describe('quorate bank-holidays update', () => {
  test('merges, says what changed and which open dates move, and writes the module', async () => {
    const feed = put('feed.json', feedOf(2026, 2029, { scotland: ['2027-06-14'] }));
    const cases = put(
      'cases.jsonl',
      '{"procedure":"stoke-on-trent","today":"2027-06-01","facts":{"strategy-discussion":"2027-06-01"}}\n' +
        '{"procedure":"forth-valley","today":"2027-06-01","facts":{"concern-notified":"2027-05-24"}}\n',
    );
    const ran = await update(feed, '--cases', cases, '--to', path('official.ts'));
    expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
    expect(ran.out).toContain(`Official dates: version ${official.version} -> ${official.version + 1}, to Mon 31 Dec 2029.`);
    expect(ran.out).toContain('scotland: + Mon 14 Jun 2027\n');
    expect(ran.out).toContain('Open dates that move:\nline 2, FV-T1: last working day Mon 14 Jun 2027 -> Fri 11 Jun 2027\n');
    expect(ran.out).not.toContain('line 1');
    const written = await import(pathToFileURL(path('official.ts')).href);
    expect(written.official).toMatchObject({ version: official.version + 1, to: '2029-12-31', licence: official.licence });
  });

  test('a file with nothing new says so and writes nothing', async () => {
    const ran = await update(put('same.json', feedOf(2022, 2028)), '--to', path('untouched.ts'));
    expect(ran).toEqual({
      status: 0,
      err: '',
      out: `No date has changed: the official dates stay at version ${official.version}, to Sun 31 Dec 2028.\n`,
    });
    expect(() => readFileSync(path('untouched.ts'))).toThrow('ENOENT');
  });

  test('a file that cannot be used is refused with a sentence, and nothing is written', async () => {
    const to = path('never.ts');
    const short = feedOf(2026, 2028);
    short.scotland.events.length = 12;
    for (const [file, sentence] of [
      [path('nowhere.json'), 'nowhere.json cannot be read (ENOENT). Download it from https://www.gov.uk/bank-holidays.json.'],
      [
        put('text.json', 'hello'),
        'text.json is not JSON from line 1, character 1 on: look for a comma, a quotation mark or a bracket too many or too few. Download',
      ],
      [put('shape.json', { scotland: [] }), 'is not the official feed'],
      [put('date.json', { ...short, scotland: { events: [{ date: '2026-02-30' }] } }), 'Invalid ISO date'],
      [put('short.json', short), 'the file does not hold whole years. Nothing was changed.'],
    ] as const) {
      const ran = await update(file, '--to', to);
      expect({ status: ran.status, out: ran.out }, file).toEqual({ status: 2, out: '' });
      expect(ran.err).toContain(sentence);
    }
    expect(() => readFileSync(to)).toThrow('ENOENT');
    const other = put('mine.json', { kept: true });
    const ran = await update(put('newer.json', feedOf(2026, 2029)), '--to', other);
    expect(ran).toMatchObject({ status: 2, err: expect.stringContaining('was not written by this command') });
    expect(readFileSync(other, 'utf8')).toBe('{"kept":true}');
  });

  test('what it writes is what stands in the repository, byte for byte', () => {
    expect(officialModule(official)).toBe(readFileSync(join(import.meta.dirname, '../../domain/calendar/official.ts'), 'utf8'));
  });
});
