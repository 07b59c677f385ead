import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../adapters/files/csv/csv-text.ts';
import { readCsv } from '../../../domain/directory/importing/csv.ts';

const cells = (row: readonly string[]): readonly string[] => {
  const read = readCsv(csvText({ columns: ['a'], rows: [row] }));
  if ('fault' in read) throw new Error(read.fault);
  return read.rows[1]?.map((one) => one.text) ?? [];
};

describe('a table as a file for spreadsheets', () => {
  test('has its mark, CRLF and every cell in quotation marks', () => {
    expect(csvText({ columns: ['one', 'two'], rows: [['1', 'a "b", c']] })).toBe('\uFEFF"one","two"\r\n"1","a ""b"", c"\r\n');
  });

  test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', ' \u200B=cmd', '\r=1', '\n=1', '|calc', '%0A', '\uFF1D1', '\u2212 1'])(
    '%j is text and no formula',
    (text) => {
      expect(cells([text])[0]).toMatch(/^'/);
    },
  );

  test.each(['INV-1;=cmd', 'a; +1', 'a;\t@b', 'a;"=1"', 'a;;-1', 'a;\u200B\uFF1D1'])(
    'a spreadsheet that splits %j at its semicolon finds no formula',
    (text) => {
      const parts =
        csvText({ columns: [], rows: [['x', text]] })
          .split('\r\n')[1]
          ?.split(';') ?? [];
      expect(parts.length).toBeGreaterThan(1);
      for (const one of parts) expect(one).not.toMatch(/^[\s\p{Cc}\p{Cf}"]*[=+\-@\uFF1D]/u);
    },
  );

  test('what is plain stays as it is', () => {
    for (const text of ['', '2026-12-15', 'Neglect', '{"CP_FLAG":"Y"}', 'a=b', 'a; b;c', "O'Brien"])
      expect(cells([text])).toEqual([text]);
  });

  test('any text is one cell of one line, and none begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (row) => {
        const read = cells(row);
        expect(read).toHaveLength(row.length);
        for (const one of read) expect(one).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@]|[\r\n]/u);
      }),
      { numRuns: 40 },
    );
  });
});
