import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeText, readJsonFile, readTextFile } from '../../../bot/start/text-file.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { asWindowsWrites } from '../../support/windows-text.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  place = await temporaryFolder();
});
afterAll(() => place.remove());

test('whatever wrote it, the text is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (any) => {
      const text = any.replaceAll(/[\0\r\ufeff]/g, '');
      for (const bytes of Object.values(asWindowsWrites(text))) expect(decodeText(bytes)).toEqual({ text });
    }),
    { numRuns: 25 },
  );
});

/** Files that nobody hands us: our own marker and list of places, a template of ours, a secret beside the installations, the keys of the sandbox. */
const ownFiles = [
  'bot/cli/audit/audit-place.ts',
  'bot/cli/bank-holidays/bank-holidays-update.ts',
  'bot/cli/export/export-folder.ts',
  'bot/cli/manifest/manifest.ts',
  'bot/cli/manifest/teams-zip.ts',
  'bot/installed/secret.ts',
  'bot/oversight/kept-facts.ts',
];

test('every other file is read by this one reader, or decoded by it', () => {
  const files = globSync('bot/**/*.ts').filter((name) => name !== 'bot/start/text-file.ts');
  const reads = files.filter((name) => /\b(readFile|readFileSync|createReadStream)\(/.test(readFileSync(name, 'utf8')));
  const undecoded = reads.filter((name) => !/\b(decodeText|linesOf)\b/.test(readFileSync(name, 'utf8')));
  expect(undecoded.toSorted()).toEqual(ownFiles);
});

describe('what cannot be read for certain is refused', () => {
  test.each([
    ['a byte that is no UTF-8', Buffer.from([0x61, 0xff, 0x62]), /is not UTF-8 in line 1:/],
    ['Windows-1252', Buffer.from('Nên', 'latin1'), /is not UTF-8 in line 1:/],
    ['UTF-8 cut in the middle of a character', Buffer.from('ŵ').subarray(0, 1), /is not UTF-8 in line 1:/],
    ['UTF-16 cut in the middle of a character', Buffer.from('\ufeffab', 'utf16le').subarray(0, 5), /is not UTF-16LE in line 1:/],
    ['a byte of Windows-1252 in the third line', Buffer.from('a\r\nb\r\nNên\r\nc', 'latin1'), /is not UTF-8 in line 3:/],
    ['half a sign of UTF-16 in the second line', Buffer.from('\ufeffĊa\n\ud83db', 'utf16le'), /is not UTF-16LE in line 2:/],
    ['UTF-16 without its mark', Buffer.from('case', 'utf16le'), /UTF-16 without its mark/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /is not text/],
    ['a database', Buffer.from('SQLite format 3\0'), /is not text/],
  ])('%s', (_name, bytes, problem) => {
    expect(decodeText(bytes)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('a file that is not there, a folder, one that is too large, one that is not JSON', async () => {
    const file = join(place.folder, 'some');
    expect(await readTextFile(file, 1)).toEqual({ problem: 'cannot be read (ENOENT)' });
    expect(await readTextFile(place.folder, 1)).toEqual({ problem: 'cannot be read (EISDIR)' });
    await writeFile(file, ' '.repeat(1024 * 1024 + 1));
    expect(await readTextFile(file, 1)).toEqual({ problem: 'is larger than 1 MB' });
    expect(await readTextFile('/dev/zero', 1)).toEqual({ problem: 'is larger than 1 MB' });
    await writeFile(file, '{\r\n"people": [,\r\n{"name": "PLANTED"}]}');
    expect(await readJsonFile(file, 1)).toEqual({
      problem: 'is not JSON from line 2, character 12 on: look for a comma, a quotation mark or a bracket too many or too few',
    });
  });
});
