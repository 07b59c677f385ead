/** The rows of several slices in one table. Throws at load when two slices have a row of one name: the second would silently win. */
export function join<T extends readonly object[]>(...tables: T): Joined<T> {
  const all: Record<string, unknown> = {};
  for (const table of tables)
    for (const [name, row] of Object.entries(table)) {
      if (name in all) throw new Error(`slices: two of them have "${name}"`);
      all[name] = row;
    }
  return all as Joined<T>;
}

type Joined<T extends readonly object[]> = T extends readonly [infer A, ...infer R extends readonly object[]]
  ? A & Joined<R>
  : unknown;

/** The same of tables by name: `rows` of every slice, whichever they are. */
export function joinAll<T extends Readonly<Record<string, object>>>(tables: T): Both<T[keyof T]> {
  return join(...Object.values(tables)) as Both<T[keyof T]>;
}

/** The same row of every slice, under the slice's name. */
export function each<T extends object, K extends keyof T[keyof T]>(
  slices: T,
  row: K,
): { readonly [S in keyof T]: T[S][K & keyof T[S]] } {
  const rows = Object.entries(slices).map(([name, slice]) => [name, slice[row]]);
  return Object.fromEntries(rows) as { readonly [S in keyof T]: T[S][K & keyof T[S]] };
}

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never;
