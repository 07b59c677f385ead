import type { DatabaseSync } from 'node:sqlite';
import { placeOf } from '../head.ts';
import type { StoredSummary, SummaryAsk, SummaryWrite } from '../port.ts';
import { blob, keyIn } from './columns.ts';
import { type StreamPlace, streamPlaces } from './stream-place.ts';

/** Only of the place where the log ends, whatever the stream's row says. */
export function summariesOn(db: DatabaseSync): (asked: readonly SummaryAsk[]) => readonly StoredSummary[] {
  const place = streamPlaces(db, 'k.name, k.wrapped');
  const kept = db.prepare('SELECT bytes FROM summaries WHERE stream = ? AND count = ? AND last = ?');

  function keptAt({ id, head }: StreamPlace): Pick<StoredSummary, 'summary'> {
    const { count, id: last } = placeOf(head);
    const row = kept.get(id, count, last);
    return row === undefined ? {} : { summary: blob(row.bytes) };
  }

  return (asked) =>
    asked.map(({ stream, at: had }) => {
      const { at, rest } = place(stream);
      return { head: at.head, key: keyIn(rest[0], rest[1]), ...(at.head === had || at.id === 0 ? {} : keptAt(at)) };
    });
}

/** Run inside a transaction. */
export function summariseOn(db: DatabaseSync): (writes: readonly SummaryWrite[]) => void {
  const place = streamPlaces(db, 'k.name, k.wrapped');
  const keep = db.prepare(
    'INSERT OR REPLACE INTO summaries (stream, count, last, bytes) SELECT id, ?1, ?2, ?3 FROM streams WHERE id = ?4 AND ?1 >= floor',
  );
  return (writes) => {
    for (const { stream, at: made, bytes } of writes) {
      const { at, rest } = place(stream);
      if (at.id === 0 || at.head !== made || keyIn(rest[0], rest[1]) === 'destroyed') continue;
      const { count, id } = placeOf(made);
      keep.run(count, id, bytes, at.id);
    }
  };
}
