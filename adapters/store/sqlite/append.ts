import type { DatabaseSync } from 'node:sqlite';
import { isChained } from '../chain/chain.ts';
import { rollAfter } from '../chain/roll.ts';
import { headOf, placeOf } from '../head.ts';
import type { Given, Write } from '../port.ts';
import { rememberedPlaces } from './remembered-places.ts';
import type { StreamPlace } from './stream-place.ts';

export interface AppendOn {
  /** Run inside a transaction; everything is looked at before anything is written. */
  readonly append: (writes: readonly Write[], given: readonly Given[]) => 'appended' | 'conflict';
  /** To be called where this connection changed streams or keys otherwise, or its transaction came to nothing. */
  readonly forget: () => void;
}

/** The append, its statements prepared once for a connection. */
export function appendOn(db: DatabaseSync): AppendOn {
  const { begin, place, moved, forget } = rememberedPlaces(db);
  const create = db.prepare("INSERT INTO streams (name, count, last) VALUES (?, 0, '')");
  const move = db.prepare('UPDATE streams SET count = ?, last = ?, roll = ? WHERE id = ?');
  const rouse = db.prepare('UPDATE streams SET wake = ? WHERE id = ?'); // apart: it moves an entry of an index, and is seldom wanted
  const idAt = db.prepare('SELECT id FROM log WHERE stream = ? AND n = ?');
  const put = db.prepare('INSERT INTO log (stream, n, id, bytes) VALUES (?, ?, ?, ?)');
  const item = db.prepare('INSERT OR IGNORE INTO items (stream, id) VALUES (?, ?)');
  const redact = db.prepare('UPDATE log SET bytes = ? WHERE stream = ? AND n = ? AND id = ?');
  const raise = db.prepare('UPDATE streams SET floor = count WHERE id = ?');
  const drop = db.prepare('DELETE FROM snapshots WHERE stream = ?');
  const dropSummary = db.prepare('DELETE FROM summaries WHERE stream = ?');
  const hasItem = db.prepare('SELECT 1 FROM items WHERE stream = ? AND id = ?');

  function stands<T extends Write | Given>(one: T) {
    return { one, ...place(one.stream) };
  }

  /**
   * Whether this very append was done before: its first decided record stands where it would have been put. Where nothing is decided:
   * whether the mailboxes hold it all.
   */
  function done(writes: readonly { readonly one: Write; readonly at: StreamPlace }[]): boolean {
    for (const { one, at } of writes)
      if (!('wakeBy' in one) && one.records.length > 0)
        return idAt.get(at.id, placeOf(one.after).count + 1)?.id === one.records[0]?.id;
    const isThere = ({ one, at }: (typeof writes)[number]) =>
      'wakeBy' in one && one.records.every(({ id }) => hasItem.get(at.id, id) !== undefined);
    return writes.some(({ one }) => one.records.length > 0) && writes.every(isThere);
  }

  function write(one: Write, at: StreamPlace): void {
    if (at.id === 0 && one.records.length === 0) return;
    const id = at.id === 0 ? Number(create.run(one.stream).lastInsertRowid) : at.id;
    let { count, roll } = at;
    let last: string | undefined;
    for (const record of one.records) {
      if ('wakeBy' in one && item.run(id, record.id).changes === 0) continue;
      count += 1;
      put.run(id, count, record.id, record.bytes);
      last = record.id;
      if (!isChained(one.stream)) roll = rollAfter(roll, record);
    }
    if (last !== undefined) move.run(count, last, roll, id);
    else if ('wakeBy' in one) return;
    if (!('wakeBy' in one) && one.redacts !== undefined) {
      for (const { n, id: own, bytes } of one.redacts) redact.run(bytes, id, n, own);
      raise.run(id);
      drop.run(id);
      dropSummary.run(id);
    }
    const wake = 'wakeBy' in one ? Math.min(at.wake ?? one.wakeBy, one.wakeBy) : one.wake;
    if (wake !== at.wake) rouse.run(wake, id);
    moved(one.stream, { id, count, head: last === undefined ? at.head : headOf(count, last), wake, roll });
  }

  function append(writes: readonly Write[], given: readonly Given[]): 'appended' | 'conflict' {
    begin();
    const own = writes.map(stands);
    const looked = given.map(stands);
    if (own.some(({ destroyed }) => destroyed)) return 'conflict';
    const isBehind =
      own.some(({ one, at }) => !('wakeBy' in one) && one.after !== at.head) ||
      looked.some(({ one, at, destroyed }) => destroyed || one.head !== at.head);
    if (isBehind) return done(own) ? 'appended' : 'conflict';
    for (const { one, at } of own) write(one, at);
    return 'appended';
  }

  return { append, forget };
}
