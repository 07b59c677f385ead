/** One cell, and where it begins: lines and columns (signs) are counted from 1. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRead = { readonly rows: readonly (readonly CsvCell[])[] } | { readonly fault: string };

/**
 * Comma-separated text as RFC 4180 has it: CRLF or LF, cells in quotation marks where they hold commas, line breaks or doubled quotation
 * marks. Strict: anything else is a fault with its place, since a guess would put somebody's telephone number where their name belongs.
 */
export function readCsv(text: string): CsvRead {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;
  const fault = (what: string, from = at): CsvRead => ({ fault: `line ${line}, column ${from - lineStart + 1}: ${what}` });
  while (at < text.length) {
    const [cellLine, column] = [line, at - lineStart + 1];
    let cell = '';
    if (text[at] === '"') {
      const opened = at;
      at += 1;
      while (text[at] !== '"' || text[at + 1] === '"') {
        if (at >= text.length) return { fault: `line ${cellLine}, column ${column}: a quotation mark is not closed` };
        if (text[at] === '"') at += 1;
        if (text[at] === '\n') {
          line += 1;
          lineStart = at + 1;
        }
        cell += text[at];
        at += 1;
      }
      at += 1;
      if (at < text.length && !/[,\r\n]/.test(text[at] ?? ''))
        return fault('something stands after a closing quotation mark', Math.max(at, opened));
    } else {
      while (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) {
        if (text[at] === '"') return fault('a quotation mark within a cell that does not begin with one');
        cell += text[at];
        at += 1;
      }
    }
    row.push({ text: cell, line: cellLine, column });
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push({ text: '', line, column: at - lineStart + 1 });
      continue;
    }
    if (text[at] === '\r' && text[at + 1] !== '\n') return fault('a carriage return without a line feed');
    at += text[at] === '\r' ? 2 : 1;
    rows.push(row);
    row = [];
    line += 1;
    lineStart = at;
  }
  if (row.length > 0) rows.push(row);
  return { rows };
}
