import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** "QSBX" as SQLite's application id. It stands in the header of the file (https://sqlite.org/fileformat.html#application_id), so it goes where the file goes. */
const MARK = 0x51534258;
const AT = 68;

/** Whether this file is a store that the sandbox made for itself. Only such a one may ever be deleted; false where there is no file, or none that may be read. */
export function isSandboxStore(file: string): boolean {
  if (!existsSync(file)) return false;
  const header = Buffer.alloc(4);
  let opened: number;
  try {
    opened = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    return readSync(opened, header, 0, 4, AT) === 4 && header.readUInt32BE() === MARK;
  } catch {
    return false;
  } finally {
    closeSync(opened);
  }
}

/**
 * A new, empty file that bears the mark. It is made under a name that nothing had, so that what lies there is never marked, and gets its own
 * last, so that one cut short while it is made is never taken for somebody's data.
 */
export function makeSandboxStore(file: string): void {
  const fresh = `${file}.${randomBytes(8).toString('hex')}.new`;
  closeSync(openSync(fresh, 'wx'));
  const db = new DatabaseSync(fresh);
  db.exec(`PRAGMA application_id = ${MARK}`);
  db.close();
  renameSync(fresh, file);
}
