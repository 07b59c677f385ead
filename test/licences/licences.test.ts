import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { allowed, installed, notAllowed, permits } from './licences.ts';

test('nothing comes in under a licence that is not on the list', () => {
  const all = installed();
  expect(all.filter(({ ships }) => ships).length).toBeGreaterThan(200);
  expect(notAllowed(all), 'Take another package, or say in test/licences/licences.ts why this one may be used.').toEqual([]);
});

test.each([
  ['MIT', true],
  ['GPL-3.0-or-later', false],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['(MIT AND GPL-2.0-only)', false],
  ['SEE LICENSE IN LICENSE.md', false],
])('%s alone: %s', (expression, may) => {
  expect(permits(expression, allowed)).toBe(may);
});

const lockOf = (packages: object) => JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });

test('a copyleft licence, none, and one that only a test may have are found out', () => {
  const found = installed(
    lockOf({
      'node_modules/free': { version: '1.0.0', license: 'MIT' },
      'node_modules/free/node_modules/@a/copyleft': { version: '2.0.0', license: 'GPL-3.0-only', dev: true },
      'node_modules/silent': { version: '3.0.0' },
      'node_modules/words': { version: '4.0.0', license: 'CC-BY-4.0' },
      'node_modules/tool': { version: '5.0.0', license: 'CC-BY-4.0', dev: true },
      'node_modules/@tool/elsewhere': { version: '5.0.0', dev: true, optional: true, os: ['win32'] },
    }),
  );
  expect(notAllowed(found)).toEqual(['@a/copyleft 2.0.0: GPL-3.0-only', 'silent 3.0.0: no licence', 'words 4.0.0: CC-BY-4.0']);
});

test('what ships anywhere counts as shipped, though a test brings the same too', () => {
  const found = installed(
    lockOf({
      'node_modules/one': { version: '1.0.0', license: 'CC-BY-4.0' },
      'node_modules/tool/node_modules/one': { version: '1.0.0', license: 'CC-BY-4.0', dev: true },
    }),
  );
  expect(found).toEqual([{ name: 'one', version: '1.0.0', licence: 'CC-BY-4.0', ships: true }]);
});

test('npm writes the same list as a bill of materials in CycloneDX', { timeout: 60_000 }, async () => {
  const written = await promisify(execFile)('npm', ['run', '-s', 'sbom'], {
    cwd: join(import.meta.dirname, '../..'),
    maxBuffer: 16 * 1024 * 1024,
  });
  const sbom: { bomFormat: string; components: readonly { name: string; group?: string; version: string }[] } = JSON.parse(
    written.stdout,
  );
  expect(sbom.bomFormat).toBe('CycloneDX');
  const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
  const shipped = installed().filter(({ ships }) => ships);
  expect(shipped.filter(({ name, version }) => !listed.has(`${name}@${version}`))).toEqual([]);
});
