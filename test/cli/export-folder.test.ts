import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fillFolder, openFolder } from '../../bot/cli/export/export-folder.ts';

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
