import type { DatabaseSync } from 'node:sqlite';

/**
 * A file of version 1 (`records`, ordered by stream) to one of version 2 (`log`), inside the caller's transaction: all or nothing.
 * Wants free space of about twice the file. A process that still runs version 1 on it fails from then on: it finds no `records`.
 */
export function fromRecords(db: DatabaseSync, logTables: string): void {
  db.exec(`
    ${logTables}
    INSERT INTO log (stream, n, id, bytes) SELECT stream, n, id, bytes FROM records ORDER BY stream, n;
    INSERT INTO items SELECT stream, id FROM records WHERE stream IN (SELECT id FROM streams WHERE name GLOB 'person:*');
    DROP TABLE records;
  `);
}
