import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPartnership } from '../../../bot/start/import-partnership.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const { folder, remove } = await temporaryFolder();
afterAll(remove);

test('of a file whose every row is wrong the first twenty faults are said, and how many more there are', async () => {
  const file = join(folder, 'partnership.json');
  const people = Array.from({ length: 1_000 }, (_, n) => ({ id: `person-${n}`, name: `Invented Person ${n}`, agency: 'school' }));
  const agencies = [{ id: 'school', name: 'Invented school', kind: 'school' }];
  await writeFile(file, JSON.stringify({ name: 'Invented', procedure: 'buckinghamshire', agencies, people }));
  const read = await loadPartnership(file);
  if (!('wrong' in read)) throw new Error('nobody has an account, and it was taken');
  expect(read.wrong).toHaveLength(21);
  expect(read.wrong[0]).toContain('people.0.identities');
  expect(read.wrong.at(-1)).toBe(`The partnership file ${file}: and 980 more faults.`);
});
