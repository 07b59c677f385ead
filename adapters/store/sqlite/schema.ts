import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sqliteLockWithin } from '../../time-to-answer.ts';

/** Of the layout. Nothing before it was released, so none of it is read. */
const VERSION = 4;

/** 4 KB pages in the write-ahead log (16 MB) before it is carried over into the file, which costs as many writes and two fsyncs. */
const WAL_PAGES = 4_000;

/**
 * The records of all streams stand in one log, in the order they came, so that a commit writes its last pages and little else: kept in
 * the order of streams, nearly every record of some KB splits a page and moves its neighbours. `items`: the ids in
 * mailboxes, the only ones that are ever looked for.
 */
const tables = `
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL,
  last TEXT NOT NULL,
  roll TEXT NOT NULL DEFAULT '',
  wake INTEGER,
  -- how many records there were once one had been redacted: no fold of fewer is kept
  floor INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX streams_by_wake ON streams (wake, id) WHERE wake IS NOT NULL;
CREATE TABLE log (
  at INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX log_by_stream ON log (stream, n);
CREATE TABLE items (stream INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (stream, id)) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (stream INTEGER PRIMARY KEY, count INTEGER NOT NULL, last TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
-- wrapped NULL: destroyed, for ever
CREATE TABLE keys (name TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID;
-- one row, written over and over, to see whether a record could be
CREATE TABLE probe (one INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
`;

/** Came after the rest: of a file that was laid out before, it is made when that is opened. */
const summaries =
  'CREATE TABLE IF NOT EXISTS summaries (stream INTEGER PRIMARY KEY, count INTEGER NOT NULL, last TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;';

/**
 * Opens the database, makes its tables when new. WAL with synchronous=FULL: a commit is on the
 * disk when it returns (https://sqlite.org/pragma.html#pragma_synchronous). secure_delete overwrites what is deleted, keys above all,
 * with zeros. cache_size: at most 8 MB, taken as it is used.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: sqliteLockWithin });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;');
    db.exec(`PRAGMA wal_autocheckpoint = ${WAL_PAGES}; PRAGMA cache_size = -8000;`);
    db.exec('BEGIN IMMEDIATE');
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > VERSION) throw new Error(`${file} was written by a newer version (${version}). Run that version.`);
    if (version > 0 && version < VERSION)
      throw new Error(
        `${file} was laid out before the first release (${version}) and cannot be read. Start with a new DATA_DIR.`,
      );
    if (version === 0) db.exec(`${tables} PRAGMA user_version = ${VERSION}`);
    db.exec(summaries);
    db.exec('COMMIT');
    chmodSync(file, 0o600);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
