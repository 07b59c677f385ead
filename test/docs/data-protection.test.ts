import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StreamId } from '../../adapters/store/port.ts';

const root = join(import.meta.dirname, '../..');
const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

type KindOf<S extends string> = S extends `${infer K}:${string}` ? K : S;

/** Where the page says each kind of stream is; a new kind does not compile before it has a place there. */
const where: { readonly [K in KindOf<StreamId>]: readonly string[] } = {
  case: ["the case's stream", "the case's trail"],
  person: ['a mailbox each'],
  team: ['a mailbox each'],
  directory: ["the directory's stream"],
  strangers: ["the strangers' stream"],
  introductions: ['the stream `introductions`'],
  references: ['the stream `references`'],
  installs: ['the stream `installs`'],
  boards: ['the stream `boards`'],
};

test('the page for a data protection officer has every kind of record there is, and none that there is not', () => {
  const table = /\| whose \| what \| where \|[\s\S]*?\n\n/.exec(page('dpia.md'))?.[0] ?? expect.unreachable();
  const said = table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[3]?.trim() ?? '');
  expect(new Set(said)).toEqual(new Set(Object.values(where).flat()));
});

test.each(['dpia.md', 'accessibility.md'])('what %s names as showing something is there', (name) => {
  const paths = [...page(name).matchAll(/`((?:test|cards|bot|domain|adapters|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
