/**
 * A table as a file that a spreadsheet opens: UTF-8 with its mark, CRLF, every cell in quotation marks (RFC 4180). What a spreadsheet would take
 * for a formula is text (owasp.org/www-community/attacks/CSV_Injection): an apostrophe stands before it, also where blanks or signs that nobody
 * sees come first, and behind a semicolon, at which spreadsheets of some languages begin a new cell whatever the quotation marks say.
 */
export function csvText({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;
const behindSemicolon = /;(?=[\s\p{Cc}\p{Cf}"]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212])/gu;
/** Whatever ends a line for some reader, or moves a cursor. */
const control = /[\p{Cc}\u2028\u2029]+/gu;

function cell(text: string): string {
  const plain = text.replace(control, ' ').replace(behindSemicolon, ";'");
  return `"${(formula.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`;
}
