import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { procedure, procedures } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';

/** Every row that was collected, by the letters of its source: so many of each, and those with a letter behind the number. */
const collected: Readonly<Record<string, number>> = {
  ...{ 'EN-T': 16, 'EN-P': 6, 'EN-D': 3, 'EN-X': 1, 'SX-T': 6, 'SX-P': 1, 'LO-T': 2, 'LO-P': 1, 'HK-T': 2, 'NY-T': 1, 'NY-P': 1 },
  ...{ 'TE-T': 3, 'BO-T': 1, 'BP-T': 1, 'LV-T': 1, 'SE-T': 1, 'CE2-T': 1, 'BD-P': 1, 'GM-T': 1, 'DB-T': 1 },
  ...{ 'W-T': 14, 'W-P': 7, 'W-R': 2, 'W-D': 5, 'W-M': 3 },
  ...{ 'SC-T': 15, 'SC-P': 7, 'SC-D': 3, 'SC-M': 2, 'SC-X': 1, 'HL-T': 1, 'NB-T': 2 },
  ...{ 'NI-T': 6, 'NI-P': 4, 'NI-D': 3, 'NI-X': 1 },
};
const numbered = Object.entries(collected).flatMap(([letters, n]) => Array.from({ length: n }, (_, at) => `${letters}${at + 1}`));
const ids = [...numbered, 'EN-T1b', 'W-T1b', 'W-T9b'];

const rows = readFileSync(new URL('../../docs/national.md', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const found = /^\| ([A-Z]+\d?-[A-Z]\d+[a-z]?) \| [^|]+ \| (.+) \|$/.exec(line);
    return found === null ? [] : [{ id: found[1] ?? '', stands: found[2] ?? '' }];
  });

/** Those it states itself, and not what it takes over: its timescales, and the rows that its fields name, "EN-D1 to EN-D3" all three of them. */
function statedBy(of: Procedure): ReadonlySet<string> {
  const dates = of.timescales.filter((row) => row.standsIn === undefined).map((row) => row.id);
  const fields = JSON.stringify({ ...of, timescales: [], rowsRead: [] });
  const sources = [...fields.matchAll(/"source":"([^"]+)"/g)].map(([, source = '']) => source).join('; ');
  const single = [...sources.matchAll(/\b[A-Z]+\d?-[A-Z]\d+[a-z]?\b/g)].map(([id]) => id);
  const ranges = [...sources.matchAll(/\b([A-Z]+-[A-Z])(\d+) to \1(\d+)/g)].flatMap(([, letters = '', from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${letters}${Number(from) + at}`),
  );
  return new Set([...dates, ...single, ...ranges]);
}

const found = (key: string): Procedure => procedure(key) ?? expect.unreachable(`there is no procedure ${key}`);

test('the page has every row that was collected, once', () => {
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test.each(rows)('$id: $stands', ({ id, stands }) => {
  expect(stands).toMatch(/^(done: `|not set: |missing: .)/);
  const named = stands.match(/`([a-z0-9-]+)`/g)?.map((key) => key.slice(1, -1)) ?? [];
  for (const key of named) expect(statedBy(found(key)), key).toContain(id);
  const notSet = / ?not set: `([a-z0-9-]+)`/.exec(stands)?.[1];
  if (notSet !== undefined)
    for (const row of found(notSet).timescales.filter((one) => one.id === id))
      expect(row).toMatchObject({ kind: 'undated', confidence: 0 });
  else if (stands.startsWith('done'))
    // A date that is called done is counted, or is said without a figure where the document gives none.
    for (const key of named)
      for (const row of found(key).timescales.filter((one) => one.id === id)) expect(row.confidence, key).not.toBe(0);
  const [, file, title = ''] = /`(test\/[^`]+)` "(.+)"$/.exec(stands) ?? [];
  if (file !== undefined) expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
  if (stands.startsWith('done')) expect(named.length > 0 || file !== undefined).toBe(true);
});

test('a date that a procedure of today states is on the page as done there, or as not set', () => {
  for (const key of procedures.keys.slice(5))
    for (const row of found(key).timescales.filter((one) => one.standsIn === undefined)) {
      const stands = rows.find(({ id }) => id === row.id)?.stands ?? '';
      // An area may leave a row of its base open for some conferences.
      if (row.confidence === 0) expect(stands, `${key} ${row.id}`).toContain('not set');
      else if (row.id !== 'EN-T5') expect(stands, `${key} ${row.id}`).toContain(`\`${key}\``);
    }
});
