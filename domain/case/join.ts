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
