import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { sandboxMark } from './sandbox-mark.ts';

/**
 * A new, empty file that bears the mark. It is made under a name that nothing had, so that what lies there is never marked, and gets its own
 * last, so that one cut short while it is made is never taken for somebody's data.
 */
export function makeSandboxStore(file: string): void {
  const fresh = `${file}.${randomBytes(8).toString('hex')}.new`;
  closeSync(openSync(fresh, 'wx'));
  const db = new DatabaseSync(fresh);
  db.exec(`PRAGMA application_id = ${sandboxMark}`);
  db.close();
  renameSync(fresh, file);
}
