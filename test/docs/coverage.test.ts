import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverage, keptChanges, type Named, root, titlesIn } from '../break-rules/rows.ts';
import { sources, textOf } from '../support/house/imports.ts';

/** How many rows there are of each kind; they are numbered from 1. */
const kinds = {
  FV: { B: 1, C: 4, D: 6, M: 1, P: 15, R: 3, T: 17, X: 2 },
  ST: { B: 2, C: 1, D: 6, M: 2, P: 18, R: 4, T: 21 },
  BU: { A: 1, C: 3, D: 5, F: 1, P: 7, R: 1, S: 7, T: 10 },
  CE: { A: 2, C: 1, D: 5, P: 5, R: 1, T: 3 },
  GP: { C: 1, P: 7, R: 1, T: 3 },
  Q: { '': 24 },
};
/** Of what England adds, those that something is built by. */
const ofEngland = ['EN-P4', 'EN-T2', 'EN-T9', 'EN-T10', 'EN-T11', 'EN-T12'];

const numbered = Object.entries(kinds).flatMap(([family, letters]) =>
  Object.entries(letters).flatMap(([letter, last]) => Array.from({ length: last }, (_, at) => `${family}-${letter}${at + 1}`)),
);
const byName = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const rows = coverage();
const done = rows.flatMap(({ id, done }) => (done === null ? [] : [{ id, done }]));
const changes = await keptChanges();

describe('the page of what is built', () => {
  test('has every row once', () => {
    expect(rows.map(({ id }) => id).toSorted(byName)).toEqual([...numbered, ...ofEngland].toSorted(byName));
  });

  test('each table has one family, in the order of its rows', () => {
    const tables = Map.groupBy(rows, ({ table }) => table);
    for (const [table, own] of tables) {
      expect(new Set(own.map(({ id }) => id.split('-')[0])).size, table).toBe(1);
      expect(own.map(({ id }) => id)).toEqual(own.map(({ id }) => id).toSorted(byName));
    }
    expect(tables.size).toBe(Object.keys(kinds).length + 1);
  });

  test('says of each that it is done, and by which tests, or what is missing', () => {
    const unclear = rows.filter(({ done: by, stands }) => (by === null ? !/^missing: ./.test(stands) : !isWhole(stands, by)));
    expect(unclear.map(({ id, stands }) => `${id}: ${stands}`)).toEqual([]);
  });

  test('no code names a row that the page has not', () => {
    const known = new Set(rows.map(({ id }) => id));
    const families = new RegExp(`(?<![\\w-])(?:${Object.keys(kinds).join('|')})-[A-Z]?\\d+\\b`, 'g');
    const unknown = sources
      .filter((file) => /^(domain|cards|bot|adapters)\//.test(file) && !file.startsWith('cards/samples/'))
      .flatMap((file) => [...textOf(file).matchAll(families)].filter(([id]) => !known.has(id)).map(([id]) => `${file}: ${id}`));
    expect(unknown).toEqual([]);
  });
});

describe.each(done)('$id, which is done', ({ id, done: named }) => {
  test('its tests are there', () => {
    for (const { file, title } of named) expect(titlesIn(file), `${file} has no test "${title}"`).toContain(title);
  });

  test('a change that breaks it is kept', () => {
    expect(changes.some(({ row }) => row === id)).toBe(true);
  });
});

describe('the changes that break a rule', () => {
  test('are of rows that are done', () => {
    const known = new Set(done.map(({ id }) => id));
    expect(changes.filter(({ row }) => !known.has(row)).map(({ row }) => row)).toEqual([]);
  });

  test.each(changes)('$row: what is changed in $file stands there once', ({ file, before, after }) => {
    expect(readFileSync(join(root, file), 'utf8').split(before).length - 1, before).toBe(1);
    expect(after).not.toBe(before);
  });
});

/** Nothing but tests, each with its file. */
function isWhole(stands: string, named: readonly Named[]): boolean {
  return named.length > 0 && stands === `done: ${named.map(({ file, title }) => `\`${file}\` "${title}"`).join(', ')}`;
}
