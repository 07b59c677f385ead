import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything under a folder as one string of bytes: database, write-ahead log, append-only file, whatever is there. */
export function everyByteIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((entry) => readFileSync(join(entry.parentPath, entry.name))));
}
