import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { backup } from '../../../adapters/store/backup/backup.ts';
import { destroyedLine } from '../../../adapters/store/chain/anchor.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { systemCode } from '../refuse.ts';

export interface BackupOptions {
  readonly to: string;
  readonly keys: string;
  readonly anchor?: string;
}

export async function backupTo({ store, streams }: Offline, options: BackupOptions): Promise<Done> {
  const { to: data, keys, anchor = `${data}.anchor` } = options;
  if (new Set([data, keys, anchor]).size < 3) return { wrong: ['The records, the keys and the anchor go into three files.'] };
  for (const file of [data, keys, anchor])
    if (existsSync(file)) return { wrong: [`${file} exists already. Name a new file; nothing was written.`] };
  try {
    const done = await backup(store, { data, keys, anchor });
    const { tombstones } = await streams.directory.peek('directory');
    await appendFile(anchor, [...tombstones].map((stream) => `${destroyedLine(stream)}\n`).join(''));
    return {
      said: [
        `${done.streams} streams with ${done.records} records are in ${data}, ${done.keys} keys in ${keys}.`,
        `Where every stream stood is in ${anchor}: keep it where nobody can change it, and the keys away from the records.`,
      ],
    };
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    return { wrong: [`The backup could not be written (${systemCode(cause)}).`] };
  }
}
