import type { Store } from '../../adapters/store/port.ts';
import { sandboxKey } from '../../adapters/store/sealing/sandbox-key.ts';
import { type MasterKeys, masterKeys, unwrapKey, wrappedBy } from '../../adapters/store/sealing/wrap.ts';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import { storeFile } from './open-store.ts';

import type { Settings } from './settings.ts';

/** QUORATE_KEY; without it only the sandbox's own store opens, whose key lies beside it. */
export function masterKey(
  settings: Pick<Settings, 'QUORATE_KEY' | 'DATA_DIR' | 'REDIS_URL'>,
): MasterKeys | { readonly problem: string } {
  const { QUORATE_KEY: given, DATA_DIR: folder, REDIS_URL: redis } = settings;
  if (given !== undefined) return masterKeys(given);
  if (redis === undefined && isSandboxStore(storeFile(folder))) return sandboxKey(folder);
  return { problem: 'QUORATE_KEY is needed: without it this store cannot be read or written.' };
}

/** Why these keys do not open a store that has been used before, or null. Throws StoreDown. */
export async function wrongKey(store: Pick<Store, 'key'>, keys: MasterKeys): Promise<string | null> {
  const wrapped = await store.key('directory');
  if (!(wrapped instanceof Uint8Array)) return null;
  if (!keys.byId.has(wrappedBy(wrapped)))
    return `QUORATE_KEY does not open this store: it wants master key ${wrappedBy(wrapped)}, and holds ${[...keys.byId.keys()].join(', ')}.`;
  try {
    unwrapKey(keys, 'directory', wrapped);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
