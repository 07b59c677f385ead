import { existsSync } from 'node:fs';
import { z } from 'zod';
import { isWhole, readChecked } from '../../../adapters/store/backup/checked-lines.ts';
import { restore } from '../../../adapters/store/backup/restore.ts';
import { wrappedBy } from '../../../adapters/store/sealing/wrap.ts';
import { readAnchorFile } from '../anchor-file.ts';
import type { Offline } from '../offline.ts';
import type { Done } from '../on-store.ts';
import { redactAgain } from './redact-again.ts';

export interface RestoreOptions {
  readonly from: string;
  readonly keys: string;
  readonly tombstones?: string;
}

const wrapped = z.object({ name: z.literal('directory'), wrapped: z.base64() });

const said = {
  'data damaged': 'the records are not a whole backup: the file was cut, changed, or is another one.',
  'keys damaged': 'the keys are not a whole backup: the file was cut, changed, or is another one.',
  'store not empty': 'the store is not empty. Restore into a new DATA_DIR or Redis.',
} as const;

/** Everything, the tombstones too, is checked before the first record is written. Afterwards the directory's own tombstones are obeyed too. */
export async function restoreFrom(offline: Offline, options: RestoreOptions): Promise<Done> {
  const { store, keys: masters, streams } = offline;
  const { from: data, keys, tombstones } = options;
  for (const file of [data, keys]) if (!existsSync(file)) return { wrong: [`${file} cannot be read. Nothing was restored.`] };
  if (!(await isWhole(keys, 'keys'))) return { wrong: [`Nothing was restored: ${said['keys damaged']}`] };
  for await (const line of readChecked(keys)) {
    const own = wrapped.safeParse(line);
    const id = own.success ? wrappedBy(Buffer.from(own.data.wrapped, 'base64')) : masters.current;
    if (!masters.byId.has(id))
      return { wrong: [`Nothing was restored: QUORATE_KEY is not the one of this backup (it wants ${id}).`] };
  }
  const since = tombstones === undefined ? null : await readAnchorFile(tombstones);
  if (since !== null && 'problem' in since) return { wrong: [`Nothing was restored: ${since.problem}`] };
  const listed = since?.destroyed ?? new Set<string>();
  const done = await restore(store, { data, keys }, listed);
  if (done.did === 'refused') return { wrong: [`Nothing was restored: ${said[done.why]}`] };
  const directory = await streams.directory.peek('directory');
  for (const stream of directory.tombstones) await store.destroyKey(stream);
  const redacted = await redactAgain(offline, since?.redacted ?? new Map());
  const gone = new Set([...listed, ...directory.tombstones]).size;
  return {
    said: [
      `${done.streams} streams with ${done.records} records and ${done.keys} keys are restored; ${Math.max(gone, done.destroyed)} stay destroyed.`,
      ...(redacted === 0 ? [] : [`${redacted} records were redacted since that backup, and are again.`]),
      'Now run: quorate audit verify --anchor FILE',
    ],
  };
}
