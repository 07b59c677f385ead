import type { Store } from '../../adapters/store/port.ts';
import type { MasterKeys } from '../../adapters/store/sealing/wrap.ts';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import { masterKey, wrongKey } from './master-key.ts';
import { openStore, storeFile } from './open-store.ts';
import type { Settings } from './settings.ts';

/** The store, open, and the keys that open what is in it. */
export interface LiveStore {
  readonly store: Store;
  readonly keys: MasterKeys;
}

/** What is wrong comes back as sentences, and nothing stays open. Throws StoreDown. */
export async function openLiveStore(settings: Settings): Promise<LiveStore | { readonly wrong: readonly string[] }> {
  const keys = masterKey(settings);
  if ('problem' in keys) return { wrong: [keys.problem] };
  if (settings.REDIS_URL === undefined && isSandboxStore(storeFile(settings.DATA_DIR)))
    return { wrong: [`DATA_DIR (${settings.DATA_DIR}) is the sandbox's own, which it empties at each start. Set another.`] };
  const store = await openStore(settings);
  if ('wrong' in store) return store;
  const unopened = await wrongKey(store, keys);
  if (unopened === null) return { store, keys };
  await store.close();
  return { wrong: [unopened] };
}
