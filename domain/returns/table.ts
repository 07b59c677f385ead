/** One table of a return, as it is written to a file of this name. Cells are in the order of the columns; '' is what we do not hold. */
export interface ReturnTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly why: WhyEmpty;
}

/** By the name of a column why it, or some row of it, is not filled: the rest of a sentence. */
export type WhyEmpty = Readonly<Record<string, string>>;

/** A row by the names of its columns: what is not said is empty, and a name that is no column is a programmer's error. */
export function returnTable(
  file: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | null>>[],
  why: WhyEmpty = {},
): ReturnTable {
  const cells = rows.map((row) => {
    const other = Object.keys(row).find((name) => !columns.includes(name));
    if (other !== undefined) throw new Error(`${file}: "${other}" is no column of it`);
    return columns.map((name) => row[name] ?? '');
  });
  return { file, columns, rows: cells, why };
}

/**
 * The columns that are empty in every row, and why: a sentence each reason. One without a reason could be filled, and nothing of it is in these
 * cases. One with a reason that is empty in some rows alone is named too.
 */
export function saidOfEmpty({ file, columns, rows, why }: ReturnTable): readonly string[] {
  const empties = columns.map((column, nth) => ({ column, empty: rows.filter((row) => row[nth] === '').length }));
  const empty = empties.filter((one) => rows.length > 0 && one.empty === rows.length).map(({ column }) => column);
  const partly = empties.filter((one) => one.empty > 0 && one.empty < rows.length && one.column in why);
  const grouped = Map.groupBy(empty, (column) => why[column] ?? 'nothing of it was entered in these cases');
  return [
    ...[...grouped].map(([reason, own]) => `Left empty in ${file}: ${own.join(', ')}; ${reason}.`),
    ...partly.map(({ column }) => `Left empty in some rows of ${file}: ${column}; there ${why[column]}.`),
  ];
}

export const yOrN = (is: boolean | null): string => (is === null ? '' : is ? 'Y' : 'N');
