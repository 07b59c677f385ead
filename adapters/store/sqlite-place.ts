import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { headOf, nowhere } from './head.ts';
import type { Head } from './port.ts';

/** Where a stream stands. `id` 0: it does not exist. */
export interface Place {
  readonly id: number;
  readonly count: number;
  readonly head: Head;
  readonly wake: number | null;
}

type Row = readonly SQLOutputValue[];

/** One lookup for a stream and what is asked of its key `k`: the columns of `key` come back in `rest`. Rows as lists, because objects cost twice as much. */
export function placesIn(db: DatabaseSync, key: string): (name: string) => { readonly at: Place; readonly rest: Row } {
  const found = db.prepare(
    `SELECT s.id, s.count, s.last, s.wake, ${key} FROM streams s LEFT JOIN keys k ON k.name = s.name WHERE s.name = ?`,
  );
  const onlyKey = db.prepare(`SELECT ${key} FROM keys k WHERE k.name = ?`);
  found.setReturnArrays(true);
  onlyKey.setReturnArrays(true);
  return (name) => {
    const row = found.get(name) as Row | undefined;
    if (row === undefined)
      return { at: { id: 0, count: 0, head: nowhere, wake: null }, rest: (onlyKey.get(name) as Row | undefined) ?? [] };
    const [id, count, last, wake, ...rest] = row;
    const at = {
      id: Number(id),
      count: Number(count),
      head: headOf(Number(count), String(last)),
      wake: wake === null ? null : Number(wake),
    };
    return { at, rest };
  };
}
