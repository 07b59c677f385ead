import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { headOf, nowhere } from '../head.ts';
import type { Head } from '../port.ts';

/** Where a stream stands. `id` 0: it does not exist. */
export interface StreamPlace {
  readonly id: number;
  readonly count: number;
  readonly head: Head;
  /** What the stream's row says, only where the log says something else. The log is what counts; the row is only quicker. */
  readonly claimed?: Head;
  readonly wake: number | null;
  readonly roll: Head;
}

type Row = readonly SQLOutputValue[];

/**
 * Looks a stream up together with its key: `key` names columns of the table of keys, `k`, and `rest` has them. Rows are lists, because
 * objects cost twice as much. It also looks whether the last record is in the log: somebody may have taken it out and left the stream's row.
 */
export function streamPlaces(db: DatabaseSync, key: string): (name: string) => { readonly at: StreamPlace; readonly rest: Row } {
  const found = db.prepare(
    `SELECT s.id, s.count, s.last, s.wake, s.roll, l.id = s.last, ${key}
     FROM streams s LEFT JOIN keys k ON k.name = s.name LEFT JOIN log l ON l.stream = s.id AND l.n = s.count WHERE s.name = ?`,
  );
  const onlyKey = db.prepare(`SELECT ${key} FROM keys k WHERE k.name = ?`);
  const end = db.prepare('SELECT n, id FROM log WHERE stream = ? ORDER BY n DESC LIMIT 1');
  found.setReturnArrays(true);
  onlyKey.setReturnArrays(true);
  end.setReturnArrays(true);

  function standing(id: number, count: number, head: Head, isThere: boolean): Pick<StreamPlace, 'count' | 'head' | 'claimed'> {
    if (isThere) return { count, head };
    const [n = 0, last = ''] = (end.get(id) as Row | undefined) ?? [];
    const real = { count: Number(n), head: headOf(Number(n), String(last)) };
    return real.head === head ? real : { ...real, claimed: head };
  }

  return (name) => {
    const row = found.get(name) as Row | undefined;
    if (row === undefined)
      return {
        at: { id: 0, count: 0, head: nowhere, wake: null, roll: nowhere },
        rest: (onlyKey.get(name) as Row | undefined) ?? [],
      };
    const [id, count, last, wake, roll, isThere, ...rest] = row;
    const place = standing(Number(id), Number(count), headOf(Number(count), String(last)), isThere === 1);
    return { at: { id: Number(id), ...place, wake: wake === null ? null : Number(wake), roll: String(roll) as Head }, rest };
  };
}
