import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** "QSBX" as SQLite's application id. It stands in the header of the file (https://sqlite.org/fileformat.html#application_id), so it goes where the file goes. */
export const sandboxMark = 0x51534258;
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
    return readSync(opened, header, 0, 4, AT) === 4 && header.readUInt32BE() === sandboxMark;
  } catch {
    return false;
  } finally {
    closeSync(opened);
  }
}
