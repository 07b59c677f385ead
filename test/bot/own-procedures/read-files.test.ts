import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readOwnFile, readOwnProcedures } from '../../../bot/own-procedures/read-files.ts';
import { isleOfNowhere } from '../../domain/procedures/own/own-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'quorate-own-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('not set it is none; a file is one, a folder one of each *.json', async () => {
  expect(await readOwnProcedures(undefined)).toEqual([]);
  const file = write('ours.json', JSON.stringify(isleOfNowhere));
  expect(await readOwnProcedures(file)).toMatchObject([{ key: 'isle-of-nowhere' }]);
  const more = join(folder, 'more');
  mkdirSync(more);
  expect(await readOwnProcedures(more)).toEqual({ wrong: [`PROCEDURES_FILE: there is no *.json in ${more}.`] });
  writeFileSync(join(more, 'b.json'), JSON.stringify({ ...isleOfNowhere, key: 'other' }));
  writeFileSync(join(more, 'a.json'), JSON.stringify(isleOfNowhere));
  writeFileSync(join(more, 'read-me.txt'), 'no procedure');
  expect(await readOwnProcedures(more)).toMatchObject([{ key: 'isle-of-nowhere' }, { key: 'other' }]);
  writeFileSync(join(more, 'c.json'), JSON.stringify(isleOfNowhere));
  expect(await readOwnProcedures(more)).toEqual({ wrong: ['PROCEDURES_FILE: two files have the key "isle-of-nowhere".'] });
});

test('what is wrong is a sentence with file and line; one that is too large or not text is not read', async () => {
  const wrong = write('wrong.json', JSON.stringify({ ...isleOfNowhere, extends: 'atlantis' }, null, 1));
  expect(await readOwnFile(wrong)).toEqual({ wrong: [expect.stringMatching(/wrong\.json, line 2: extends: one of .*\.$/)] });
  const large = write('large.json', JSON.stringify({ ...isleOfNowhere, sourceNote: { en: 'x'.repeat(300_000) } }));
  expect(await readOwnFile(large)).toEqual({ wrong: [`The procedure file ${large} is larger than 0.25 MB.`] });
  const binary = join(folder, 'binary.json');
  writeFileSync(binary, Buffer.from([0xff, 0x00, 0x80]));
  expect(await readOwnFile(binary)).toHaveProperty('wrong');
  expect(await readOwnProcedures(join(folder, 'nowhere'))).toEqual({
    wrong: [expect.stringMatching(/cannot be read \(ENOENT\)\.$/)],
  });
});
