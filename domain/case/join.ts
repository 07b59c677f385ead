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

type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void ? A : never;
