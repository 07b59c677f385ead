import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fillFolder, openFolder } from '../../../bot/cli/export/export-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'quorate-folder-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const utc = '2026-12-01T00:00:00.000Z';

test('a link is a link however it is written, and nothing is made behind it', async () => {
  mkdirSync(join(base, 'real'), { mode: 0o700 });
  symlinkSync(join(base, 'real'), join(base, 'link'));
  for (const end of ['', '/', '/.', '//', '/./'])
    expect(await openFolder(`${join(base, 'link')}${end}`), end).toEqual({ wrong: `${join(base, 'link')} is no folder.` });
  expect(await openFolder(`${join(base, 'real')}/`)).toEqual({ path: join(base, 'real'), files: {} });
});

test('what cannot be a folder is said in words: a file, what lies in one, nothing at all, a name that is too long, a place of the system’s', async () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  expect(await openFolder(file)).toEqual({ wrong: `${file} is no folder.` });
  const inFile = { wrong: `${file}/new cannot be used: what it would lie in is no folder.` };
  expect(await openFolder(join(file, 'new'))).toEqual(inFile);
  for (const nothing of ['', '  ']) expect(await openFolder(nothing)).toEqual({ wrong: 'No folder is given.' });
  const long = join(base, 'a'.repeat(300));
  expect(await openFolder(long)).toEqual({ wrong: `${long} cannot be used: its name is too long.` });
  symlinkSync(join(base, 'nowhere'), join(base, 'dangling'));
  expect(await openFolder(join(base, 'dangling'))).toEqual({ wrong: `${join(base, 'dangling')} is no folder.` });
  expect(existsSync(join(base, 'nowhere'))).toBe(false);
  const [one, two] = [join(base, 'not', 'there', 'yet'), await openFolder(join(base, 'not', 'there', 'yet'))];
  expect(two).toEqual({ path: one, files: {} });
});

test.runIf(process.platform === 'linux')('a place where the system makes no folders ends with a sentence', async () => {
  expect(await openFolder('/proc/quorate/new')).toEqual({
    wrong: expect.stringMatching(/^\/proc\/quorate\/new cannot be used: /),
  });
});

test.runIf(process.getuid?.() === 0)(
  'a folder that is somebody else’s is not used, though nobody but them may write into it',
  async () => {
    const theirs = join(base, 'theirs');
    mkdirSync(theirs);
    chmodSync(theirs, 0o755);
    chownSync(theirs, 65_534, 65_534);
    expect(await openFolder(theirs)).toEqual({ wrong: `${theirs} is somebody else’s: give a folder of your own.` });
    expect(readdirSync(theirs)).toEqual([]);
  },
);

test('where one file cannot be put in its place, none stays', async () => {
  const folder = await openFolder(join(base, 'full'));
  if ('wrong' in folder) return expect.unreachable(folder.wrong);
  const files = ['a.csv', 'b.csv'].map((name) => ({ name, text: 'x' }));
  const wrong = await fillFolder(folder, files, utc, async () => {
    mkdirSync(join(folder.path, 'b.csv', 'in-the-way'), { recursive: true });
    return null;
  });
  expect(wrong).toMatch(/could not be written/);
  expect(existsSync(join(folder.path, 'a.csv'))).toBe(false);
  expect(readdirSync(folder.path).toSorted()).toEqual(['b.csv', 'quorate-export.json']);
});
