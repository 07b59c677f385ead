import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { headOf, nowhere, placeOf } from '../head.ts';
import type { Head, Loaded, Rec, StreamId, StreamPart } from '../port.ts';
import { blob, keyIn } from './columns.ts';
import type { Job } from './job.ts';
import { packSummaries } from './packed-summaries.ts';
import { type StreamPlace, streamPlaces } from './stream-place.ts';
import { summariesOn } from './summaries.ts';

const PAGE = 500;

/** Rows are lists, because objects cost twice as much. */
function recordsIn(rows: unknown): readonly Rec[] {
  return (rows as readonly (readonly SQLOutputValue[])[]).map(([id, bytes]) => ({ id: String(id), bytes: blob(bytes) }));
}

/** The questions, prepared once for a connection. Run inside one transaction, so that each sees one state. */
export function readsOn(db: DatabaseSync): (job: Job) => unknown {
  const place = streamPlaces(db, 'k.name, k.wrapped');
  const idAt = db.prepare('SELECT id FROM log WHERE stream = ? AND n = ?');
  const tail = db.prepare('SELECT id, bytes FROM log WHERE stream = ? AND n > ? ORDER BY n');
  const between = db.prepare('SELECT id, bytes FROM log WHERE stream = ? AND n BETWEEN ? AND ? ORDER BY n');
  const snapshot = db.prepare('SELECT count, last, bytes FROM snapshots WHERE stream = ?');
  const key = db.prepare('SELECT wrapped FROM keys WHERE name = ?');
  const due = db.prepare('SELECT name FROM streams WHERE wake <= ? ORDER BY wake, id LIMIT ? OFFSET ?');
  const summaries = summariesOn(db);
  tail.setReturnArrays(true);
  between.setReturnArrays(true);
  const redacted = db.prepare('SELECT name FROM streams WHERE floor > 0 ORDER BY name');
  const pages = {
    streams: db.prepare('SELECT name FROM streams WHERE name > ? ORDER BY name LIMIT ?'),
    keys: db.prepare('SELECT name FROM keys WHERE name > ? ORDER BY name LIMIT ?'),
  };

  /** What follows a place the stream stood at; undefined when it never stood there. */
  function since(place: { readonly count: number; readonly id: string }, at: StreamPlace): readonly Rec[] | undefined {
    if (place.count > at.count || (place.count > 0 && idAt.get(at.id, place.count)?.id !== place.id)) return undefined;
    return recordsIn(tail.all(at.id, place.count));
  }

  function load(name: StreamId, after: Head | undefined): Loaded {
    const { at, rest } = place(name);
    const known = {
      head: at.head,
      key: keyIn(rest[0], rest[1]),
      wake: at.wake,
      roll: at.roll,
      ...(at.claimed === undefined ? {} : { claimed: at.claimed }),
    };
    if (after === at.head) return { ...known, whole: false, from: after, records: [] };
    const later = after === undefined ? undefined : since(placeOf(after), at);
    if (after !== undefined && later !== undefined) return { ...known, whole: false, from: after, records: later };
    const cached = snapshot.get(at.id);
    const stood = { count: Number(cached?.count ?? 0), id: String(cached?.last ?? '') };
    const onward = since(stood, at);
    if (cached === undefined || onward === undefined)
      return { ...known, whole: true, from: nowhere, records: since(placeOf(nowhere), at) ?? [] };
    return { ...known, whole: true, from: headOf(stood.count, stood.id), snapshot: blob(cached.bytes), records: onward };
  }

  function part(name: StreamId, first: number, last: number): StreamPart {
    const { at, rest } = place(name);
    const before = first > 1 ? String(idAt.get(at.id, first - 1)?.id ?? '') : '';
    const records = recordsIn(between.all(at.id, first, last));
    return { from: headOf(before === '' ? 0 : first - 1, before), records, key: keyIn(rest[0], rest[1]) };
  }

  return (job) => {
    if (job.op === 'part') return part(job.stream, job.first, job.last);
    if (job.op === 'load') return load(job.stream, job.after);
    if (job.op === 'summaries') return packSummaries(summaries(job.asked));
    if (job.op === 'redacted') return redacted.all().map((row) => String(row.name));
    if (job.op === 'due') return due.all(job.now, job.limit, job.offset).map((row) => String(row.name));
    if (job.op === 'page') return pages[job.of].all(job.after, PAGE).map((row) => String(row.name));
    if (job.op === 'key') {
      const row = key.get(job.name);
      return row === undefined ? undefined : keyIn(job.name, row.wrapped);
    }
    throw new Error(`${job.op} is not a read`);
  };
}
