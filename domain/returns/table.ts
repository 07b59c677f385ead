/** One table of a return, as it is written to a file of this name. Cells are in the order of the columns; '' is what we do not hold. */
export interface ReturnTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A row by the names of its columns: what is not said is empty, and a name that is no column is a programmer's error. */
export function returnTable(
  file: string,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | null>>[],
): ReturnTable {
  const cells = rows.map((row) => {
    const other = Object.keys(row).find((name) => !columns.includes(name));
    if (other !== undefined) throw new Error(`${file}: "${other}" is no column of it`);
    return columns.map((name) => row[name] ?? '');
  });
  return { file, columns, rows: cells };
}

/** The columns that are empty in every row: what is said on the command's output. */
export function emptyColumns({ columns, rows }: ReturnTable): readonly string[] {
  return rows.length === 0 ? [] : columns.filter((_, nth) => rows.every((row) => row[nth] === ''));
}

export const yOrN = (is: boolean | null): string => (is === null ? '' : is ? 'Y' : 'N');
