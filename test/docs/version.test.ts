import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');

test('the newest notes say first, to each of those it is for, what it does for them, and what it does not do yet', () => {
  const [, notes = ''] = read('CHANGELOG.md').split(/^## /m);
  const said = [...notes.slice(0, notes.indexOf('\n### ')).matchAll(/^\*\*([^*]+)\*\*:? /gm)].map(([, who]) => who);
  expect(said).toEqual([
    'If you are asked to a conference',
    'If you chair',
    'If you set conferences up',
    'If you lead for an agency',
    'If you run it',
    'Not yet',
  ]);
});

test('one version: the package, what npm installs by, the Teams app and the newest notes', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version: string }> };
  expect([lock.version, lock.packages['']?.version]).toEqual([version, version]);
  expect(JSON.parse(read('manifest/teams/manifest.json'))).toMatchObject({ version });
  expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
});
