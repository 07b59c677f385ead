import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { headOf, nowhere, placeOf } from './head.ts';
import type { Head, Key, Loaded, Rec, StreamId } from './port.ts';
import type { Job } from './sqlite-job.ts';

const PAGE = 500;

type Row = Record<string, SQLOutputValue>;

/** What is in a column that the schema says is a BLOB. */
export function blob(value: SQLOutputValue | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('a column that should hold bytes does not');
}

/** A row of keys to what the port says. */
export function keyIn(row: Row | undefined): Key {
  if (row === undefined) return undefined;
  return row.wrapped === null ? 'destroyed' : blob(row.wrapped);
}

function recordIn(row: Row): Rec {
  return { id: String(row.id), bytes: blob(row.bytes) };
}

/** The questions, prepared once for a connection. Run inside one transaction, so that each sees one state. */
export function readsOn(db: DatabaseSync): (job: Job) => unknown {
  const stream = db.prepare('SELECT id, count, last FROM streams WHERE name = ?');
  const idAt = db.prepare('SELECT id FROM records WHERE stream = ? AND n = ?');
  const tail = db.prepare('SELECT id, bytes FROM records WHERE stream = ? AND n > ? ORDER BY n');
  const snapshot = db.prepare('SELECT count, last, bytes FROM snapshots WHERE stream = ?');
  const key = db.prepare('SELECT wrapped FROM keys WHERE name = ?');
  const due = db.prepare('SELECT name FROM streams WHERE wake <= ? ORDER BY wake, id LIMIT ? OFFSET ?');
  const pages = {
    streams: db.prepare('SELECT name FROM streams WHERE name > ? ORDER BY name LIMIT ?'),
    keys: db.prepare('SELECT name FROM keys WHERE name > ? ORDER BY name LIMIT ?'),
  };

  function load(name: StreamId, after: Head | undefined): Loaded {
    const known = keyIn(key.get(name));
    const row = stream.get(name);
    if (row === undefined) return { head: nowhere, whole: after !== nowhere, from: nowhere, records: [], key: known };
    const own = Number(row.id);
    const count = Number(row.count);
    const head = headOf(count, String(row.last));
    if (after === head) return { head, whole: false, from: head, records: [], key: known };
    const onPath = (place: { readonly count: number; readonly id: string }) =>
      place.count === 0 || (place.count <= count && idAt.get(own, place.count)?.id === place.id);
    const since = (from: number) => tail.all(own, from).map(recordIn);
    if (after !== undefined && onPath(placeOf(after)))
      return { head, whole: false, from: after, records: since(placeOf(after).count), key: known };
    const cached = snapshot.get(own);
    const place = { count: Number(cached?.count ?? 0), id: String(cached?.last ?? '') };
    if (cached === undefined || !onPath(place)) return { head, whole: true, from: nowhere, records: since(0), key: known };
    const from = headOf(place.count, place.id);
    return { head, whole: true, from, snapshot: blob(cached.bytes), records: since(place.count), key: known };
  }

  return (job) => {
    if (job.op === 'load') return load(job.stream, job.after);
    if (job.op === 'due') return due.all(job.now, job.limit, job.offset).map((row) => String(row.name));
    if (job.op === 'page') return pages[job.of].all(job.after, PAGE).map((row) => String(row.name));
    if (job.op === 'key') return keyIn(key.get(job.name));
    throw new Error(`${job.op} is not a read`);
  };
}
