import type { DatabaseSync } from 'node:sqlite';
import { placeOf } from '../head.ts';
import { appendOn } from './append.ts';
import { blob } from './columns.ts';
import type { Job } from './job.ts';
import { summariseOn } from './summaries.ts';

/** The changes, prepared once for a connection. Each is run inside a transaction and looks before it writes. `undone`: to be called where that came to nothing. */
export function writesOn(db: DatabaseSync): { readonly write: (job: Job) => unknown; readonly undone: () => void } {
  const { append, forget } = appendOn(db);
  const key = db.prepare('SELECT wrapped FROM keys WHERE name = ?');
  const newKey = db.prepare('INSERT OR IGNORE INTO keys (name, wrapped) VALUES (?, ?)');
  const otherKey = db.prepare('UPDATE keys SET wrapped = ? WHERE name = ? AND wrapped IS NOT NULL');
  const noKey = db.prepare('INSERT INTO keys (name, wrapped) VALUES (?, NULL) ON CONFLICT DO UPDATE SET wrapped = NULL');
  const sleep = db.prepare('UPDATE streams SET wake = NULL WHERE name = ?');
  // Only of a place the stream stands on, unless it has one further along, or its key is destroyed.
  const keep = db.prepare(
    `INSERT OR REPLACE INTO snapshots (stream, count, last, bytes)
     SELECT s.id, at.n, at.id, ?3 FROM streams s JOIN log at ON at.stream = s.id AND at.n = ?1 AND at.id = ?2
     WHERE s.name = ?4 AND ?1 >= s.floor
       AND NOT EXISTS (SELECT 1 FROM keys k WHERE k.name = s.name AND k.wrapped IS NULL)
       AND NOT EXISTS (SELECT 1 FROM snapshots further JOIN log l ON l.stream = s.id AND l.n = further.count AND l.id = further.last
                       WHERE further.stream = s.id AND further.count > ?1)`,
  );
  const drop = db.prepare('DELETE FROM snapshots WHERE stream = (SELECT id FROM streams WHERE name = ?)');

  const dropSummary = db.prepare('DELETE FROM summaries WHERE stream = (SELECT id FROM streams WHERE name = ?)');
  const summarise = summariseOn(db);

  // As many pages as an append that tells a few people: on a disk that is nearly full one page may still fit.
  const probe = db.prepare('INSERT OR REPLACE INTO probe (one, bytes) VALUES (1, randomblob(32000))');

  function write(job: Job): unknown {
    if (job.op === 'probe') probe.run();
    if (job.op === 'append') return append(job.writes, job.given);
    if (job.op === 'createKey' || job.op === 'destroyKey') forget();
    if (job.op === 'createKey') {
      newKey.run(job.name, job.wrapped);
      const row = key.get(job.name);
      return row?.wrapped === null ? 'destroyed' : blob(row?.wrapped);
    }
    if (job.op === 'snapshot') keep.run(placeOf(job.at).count, placeOf(job.at).id, job.bytes, job.stream);
    if (job.op === 'summarise') summarise(job.writes);
    if (job.op === 'replaceKey') otherKey.run(job.wrapped, job.name);
    if (job.op === 'destroyKey') {
      noKey.run(job.name);
      sleep.run(job.name);
      drop.run(job.name);
      dropSummary.run(job.name);
    }
    return null;
  }

  return { write, undone: forget };
}
