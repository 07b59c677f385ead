import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictures } from '../pictures/stories.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/pictures');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...docs.map((name) => join('docs', name))];
const shown = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/!\[([^\]]*)\]\([^)]*pictures\/([^)]+)\.png\)/g)].map(([, alt = '', name = '']) => ({
    page,
    alt,
    name,
  }));
});

test('every picture that a page shows is one that `npm run pictures` makes, is there, and says in words what is on it', () => {
  const made = new Set(pictures.map(({ name }) => name));
  expect(shown.length).toBeGreaterThan(6);
  for (const { page, alt, name } of shown) {
    expect(made, `${page}: ${name}`).toContain(name);
    expect(existsSync(join(folder, `${name}.png`)), `${page}: ${name}`).toBe(true);
    expect(alt.length, `${page}: ${name}`).toBeGreaterThan(15);
  }
});

test('and none is made or kept that no page shows', () => {
  const used = new Set(shown.map(({ name }) => name));
  expect(pictures.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  expect(readdirSync(folder).filter((file) => !used.has(file.replace(/\.png$/, '')))).toEqual([]);
});
