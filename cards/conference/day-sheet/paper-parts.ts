import type { PaperPart } from '../../paper.ts';

/** What a sheet to print is put together from. */
export const paperHeading = (text: string, level: 1 | 2 = 1): PaperPart => ({ part: 'heading', text, level });
export const text = (said: string, tone?: 'warning' | 'quiet'): PaperPart =>
  tone === undefined ? { part: 'text', text: said } : { part: 'text', text: said, tone };
export const paperTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): PaperPart => ({
  part: 'table',
  head,
  widths,
  rows: rows.map((row) => head.map((_, at) => row[at] ?? '')),
});
/** Rows to write in. */
export const empty = (count: number): readonly (readonly string[])[] => Array.from({ length: count }, () => []);
