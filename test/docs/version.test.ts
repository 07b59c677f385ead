import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

test('one version: the package, what npm installs by, the Teams app and the newest notes', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version: string }> };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  expect(JSON.parse(read('manifest/teams/manifest.json'))).toMatchObject({ version });
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
