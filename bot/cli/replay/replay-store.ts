import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partnershipFile } from '../../../adapters/sandbox/partnership.ts';
import { backup } from '../../../adapters/store/backup/backup.ts';
import { restore } from '../../../adapters/store/backup/restore.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { loadPartnership } from '../../start/import-partnership.ts';
import { storeFile } from '../../start/open-store.ts';
import { operator } from '../../start/operator.ts';
import { type NotOpened, type Offline, offlineOn, openOffline } from '../offline.ts';

/** A new store with the invented partnership in it, in a folder that is removed afterwards. */
export async function inventedStore(folder: string): Promise<Offline | NotOpened> {
  const offline = await openOffline({ DATA_DIR: folder, QUORATE_KEY: randomBytes(32).toString('base64') }, 'new');
  if ('wrong' in offline) return offline;
  const partnership = await loadPartnership(fileURLToPath(partnershipFile));
  if ('wrong' in partnership) throw new Error(partnership.wrong.join(' '));
  const command = { do: 'import', partnership } as const;
  await offline.streams.directory.ask('directory', { by: operator(), at: offline.now(), via: 'cli', command });
  return offline;
}

/**
 * The store the settings name, copied as it stands and still sealed into a folder that is removed afterwards: a replay acts in somebody's
 * name, so nothing it does may reach the real one.
 */
export async function copyOfConfigured(folder: string): Promise<Offline | NotOpened> {
  const live = await openOffline(process.env, 'there');
  if ('wrong' in live) return live;
  const files = { data: join(folder, 'records'), keys: join(folder, 'keys'), anchor: join(folder, 'anchor') };
  try {
    await backup(live.store, files);
  } finally {
    await live.close();
  }
  const store = await openSqlite(storeFile(folder));
  const copied = await restore(store, files, new Set());
  if (copied.did === 'refused') throw new Error(`The copy could not be made: ${copied.why}.`);
  return offlineOn(store, live.keys);
}
