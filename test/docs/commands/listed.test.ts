import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, titlesIn } from '../../break-rules/rows.ts';
import { ours, type Typed, typed } from './in-docs.ts';
import { steps } from './steps.ts';
import { developers, elsewhere, outside } from './where-walked.ts';

const walked = new Set([...steps.map(({ line }) => line), ...elsewhere.flatMap(({ of }) => ('line' in of ? [of.line] : []))]);
const onPage = ({ page, line, alone }: Typed) =>
  elsewhere.some(({ of }) => 'page' in of && of.page === page && (of.alone === undefined ? /\bquorate /.test(line) : alone));

const all = [...walked, ...typed.filter(onPage).map(({ line }) => line)];
/** What a page only names in a sentence ("`export case --restricted`") is typed where a whole line has its words in this order. */
const isNameOf = (line: string, name: string) => {
  const words = name.split(' ');
  for (const word of line.split(' ')) if (word === words[0]) words.shift();
  return words.length === 0;
};
const isWalked = (one: Typed) =>
  walked.has(one.line) || onPage(one) || (!one.alone && all.some((line) => isNameOf(line, one.line)));
/** A setting that another command stands behind is walked with it. */
const withSetting = (line: string) => line.replace(/^(?:[A-Z_]+=\S+ )+/, '');

test('every command that stands on a page is typed as it stands there by a test, or listed with what it wants of the outside world', () => {
  expect(typed.length).toBeGreaterThan(150);
  const forgotten = typed.filter((one) => !(one.line in outside || developers.test(one.line) || isWalked(one)));
  expect(forgotten.map(({ page, line }) => `${page}: ${line}`)).toEqual([]);
});

test('nothing is listed that stands on no page, or that a test types after all', () => {
  const lines = new Set(typed.map(({ line }) => line));
  expect(Object.keys(outside).filter((line) => !lines.has(line) || walked.has(line))).toEqual([]);
  const strange = steps.filter(({ line }) => !typed.some((one) => isNameOf(line, one.line)));
  expect(strange.map(({ line }) => line)).toEqual([]);
});

test('the tests that are named for others are there, and read that page', () => {
  for (const { of, file, title } of elsewhere) {
    expect(titlesIn(file), file).toContain(title);
    if ('page' in of)
      expect(readFileSync(join(root, file), 'utf8')).toContain(
        of.page.replace(/-(?:slack|teams)\.md$/, '-').replace('docs/', ''),
      );
  }
});

test('every command there is stands on a page', () => {
  const missing = [...ours].flatMap(([noun, verbs]) => {
    const names = verbs.length > 0 ? verbs.map((verb) => `quorate ${noun} ${verb}`) : [`quorate ${noun}`];
    return names.filter((name) => !typed.some(({ line }) => `${withSetting(line)} `.startsWith(`${name} `)));
  });
  expect(missing).toEqual([]);
});
