import { join } from 'node:path';
import { headOf, nowhere } from '../../../adapters/store/head.ts';
import type { Head, Store, StreamId } from '../../../adapters/store/port.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import type { MasterKeys } from '../../../adapters/store/sealing/wrap.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { temporaryFolder } from '../temporary.ts';

/** A sealed SQLite store in a folder of its own. */
export async function sealedSqlite(masters: MasterKeys): Promise<{
  readonly folder: string;
  readonly file: string;
  readonly raw: Store;
  readonly store: Sealed;
  remove(): Promise<void>;
}> {
  const { folder, remove } = await temporaryFolder();
  const file = join(folder, 'quorate.db');
  const raw = await openSqlite(file);
  return {
    folder,
    file,
    raw,
    store: seal(raw, masters),
    async remove() {
      await raw.close();
      await remove();
    },
  };
}

/** Appends `count` numbered events to a stream, in one append. */
export async function fill(store: Sealed, stream: StreamId, count: number, after: Head = nowhere): Promise<Head> {
  const events = Array.from({ length: count }, (_, n) => ({ event: `${stream} ${n + 1}` }));
  const done = await store.append([{ stream, after, events, wake: null }]);
  return done.did === 'appended' ? (done.heads.get(stream) ?? nowhere) : headOf(0, '');
}

/** A blind item into a mailbox. */
export async function tell(store: Sealed, person: StreamId, id: string): Promise<void> {
  await store.append([{ stream: person, after: 'any', items: [{ id, event: { item: id } }], wakeBy: 1 }]);
}
