import type { DatabaseSync } from 'node:sqlite';
import { headAfter, headOf, nowhere, placeOf } from './head.ts';
import type { Given, Head, Rec, Write } from './port.ts';
import type { Job } from './sqlite-job.ts';
import { blob, keyIn } from './sqlite-reads.ts';

/** The changes, prepared once for a connection. Each is run inside a transaction and looks before it writes. */
export function writesOn(db: DatabaseSync): (job: Job) => unknown {
  const stream = db.prepare('SELECT id, count, last, wake FROM streams WHERE name = ?');
  const create = db.prepare("INSERT INTO streams (name, count, last, wake) VALUES (?, 0, '', NULL)");
  const move = db.prepare('UPDATE streams SET count = ?, last = ?, wake = ? WHERE id = ?');
  const idAt = db.prepare('SELECT id FROM records WHERE stream = ? AND n = ?');
  const has = db.prepare('SELECT 1 FROM records WHERE stream = ? AND id = ?');
  const put = db.prepare('INSERT INTO records (stream, n, id, bytes) VALUES (?, ?, ?, ?)');
  const key = db.prepare('SELECT wrapped FROM keys WHERE name = ?');
  const newKey = db.prepare('INSERT OR IGNORE INTO keys (name, wrapped) VALUES (?, ?)');
  const otherKey = db.prepare('UPDATE keys SET wrapped = ? WHERE name = ? AND wrapped IS NOT NULL');
  const noKey = db.prepare('INSERT INTO keys (name, wrapped) VALUES (?, NULL) ON CONFLICT DO UPDATE SET wrapped = NULL');
  const sleep = db.prepare('UPDATE streams SET wake = NULL WHERE name = ?');
  const keep = db.prepare(
    'INSERT OR REPLACE INTO snapshots (stream, count, last, bytes) SELECT id, ?, ?, ? FROM streams WHERE name = ?',
  );
  const drop = db.prepare('DELETE FROM snapshots WHERE stream = (SELECT id FROM streams WHERE name = ?)');

  function place(name: string): { readonly id: number; readonly head: Head; readonly wake: number | null } {
    const row = stream.get(name);
    if (row === undefined) return { id: -1, head: nowhere, wake: null };
    const wake = row.wake === null ? null : Number(row.wake);
    return { id: Number(row.id), head: headOf(Number(row.count), String(row.last)), wake };
  }

  /**
   * Whether this very append was done before: its first decided record stands where it would have been put. Where nothing is decided:
   * whether the mailboxes hold it all.
   */
  function done(writes: readonly Write[]): boolean {
    const mine = writes.find((one) => !('wakeBy' in one) && one.records.length > 0);
    if (mine === undefined || 'wakeBy' in mine) {
      const held = (one: Write) => one.records.every(({ id }) => has.get(place(one.stream).id, id) !== undefined);
      return writes.some((one) => one.records.length > 0) && writes.every((one) => 'wakeBy' in one && held(one));
    }
    return idAt.get(place(mine.stream).id, placeOf(mine.after).count + 1)?.id === mine.records[0]?.id;
  }

  function write(one: Write): void {
    const at = place(one.stream);
    const fresh: Rec[] = [];
    const seen = new Set<string>();
    for (const record of one.records) {
      if ('wakeBy' in one && (seen.has(record.id) || has.get(at.id, record.id) !== undefined)) continue;
      seen.add(record.id);
      fresh.push(record);
    }
    if (fresh.length === 0 && ('wakeBy' in one || at.id === -1)) return;
    const id = at.id === -1 ? Number(create.run(one.stream).lastInsertRowid) : at.id;
    let n = placeOf(at.head).count;
    for (const record of fresh) put.run(id, ++n, record.id, record.bytes);
    const wake = 'wakeBy' in one ? Math.min(at.wake ?? one.wakeBy, one.wakeBy) : one.wake;
    move.run(n, placeOf(headAfter(at.head, fresh)).id, wake, id);
  }

  function append(writes: readonly Write[], given: readonly Given[]): 'appended' | 'conflict' {
    const isDestroyed = (one: Write | Given) => keyIn(key.get(one.stream)) === 'destroyed';
    if (writes.some(isDestroyed)) return 'conflict';
    const decided = writes.flatMap((one) => ('wakeBy' in one ? [] : [{ stream: one.stream, head: one.after }]));
    const moved = [...decided, ...given].some((one) => one.head !== place(one.stream).head) || given.some(isDestroyed);
    if (moved) return done(writes) ? 'appended' : 'conflict';
    for (const one of writes) write(one);
    return 'appended';
  }

  return (job) => {
    if (job.op === 'append') return append(job.writes, job.given);
    if (job.op === 'createKey') {
      newKey.run(job.name, job.wrapped);
      const row = key.get(job.name);
      return row?.wrapped === null ? 'destroyed' : blob(row?.wrapped);
    }
    if (job.op === 'snapshot') keep.run(placeOf(job.at).count, placeOf(job.at).id, job.bytes, job.stream);
    if (job.op === 'replaceKey') otherKey.run(job.wrapped, job.name);
    if (job.op === 'destroyKey') {
      noKey.run(job.name);
      sleep.run(job.name);
      drop.run(job.name);
    }
    return null;
  };
}
