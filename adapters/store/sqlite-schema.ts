import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const VERSION = 1;

/** Waiting for another process's lock. Short: everything else waits behind it, and the caller has two seconds. */
const BUSY_MS = 700;

const tables = `
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL,
  last TEXT NOT NULL,
  wake INTEGER
) STRICT;
CREATE INDEX streams_by_wake ON streams (wake, id) WHERE wake IS NOT NULL;
CREATE TABLE records (
  stream INTEGER NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (stream, n)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX records_by_id ON records (stream, id);
CREATE TABLE snapshots (stream INTEGER PRIMARY KEY, count INTEGER NOT NULL, last TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
-- wrapped NULL: destroyed, for ever
CREATE TABLE keys (name TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID;
`;

/**
 * Opens the database, makes its tables when new. WAL with synchronous=FULL: a commit is on the disk when it returns
 * (https://sqlite.org/pragma.html#pragma_synchronous). secure_delete overwrites what is deleted, keys above all, with zeros.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF;');
    db.exec('BEGIN IMMEDIATE');
    const version = Number(db.prepare('PRAGMA user_version').get()?.user_version);
    if (version > VERSION) throw new Error(`${file} was written by a newer version (${version}). Run that version.`);
    if (version === 0) db.exec(`${tables} PRAGMA user_version = ${VERSION};`);
    db.exec('COMMIT');
    chmodSync(file, 0o600);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
  }
}
