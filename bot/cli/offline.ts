import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../adapters/store/port.ts';
import { type Sealed, seal } from '../../adapters/store/sealed.ts';
import { type MasterKeys, wrappedBy } from '../../adapters/store/wrap.ts';
import type { Instant } from '../../domain/ids.ts';
import { masterKey } from '../master-key.ts';
import { openStore } from '../open-store.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openStreams, type Streams } from '../streams.ts';

/** The store beside a running bot, or without one: what a command on the server works on. */
export interface Offline {
  readonly settings: Settings;
  readonly store: Store;
  readonly sealed: Sealed;
  readonly keys: MasterKeys;
  readonly streams: Streams;
  readonly now: () => Instant;
  readonly close: () => Promise<void>;
}

/**
 * Opens it by the settings in the environment. 'there': a store that a bot has used, so that a wrong DATA_DIR makes no new one; and
 * QUORATE_KEY must open it. Throws StoreDown.
 */
export async function openOffline(
  env: NodeJS.ProcessEnv,
  wanted: 'there' | 'new' = 'new',
): Promise<Offline | { readonly wrong: readonly string[] }> {
  const settings = readSettings(env);
  if ('wrong' in settings) return settings;
  if (wanted === 'there' && settings.REDIS_URL === undefined && !existsSync(join(settings.DATA_DIR, 'quorate.db')))
    return { wrong: [`There is no store in DATA_DIR (${settings.DATA_DIR}): set it to the bot's, or start the bot once.`] };
  const keys = masterKey(settings.QUORATE_KEY, settings.DATA_DIR);
  if ('problem' in keys) return { wrong: [keys.problem] };
  const store = await openStore(settings);
  if ('wrong' in store) return store;
  const key = await store.key('directory');
  if (key instanceof Uint8Array && !keys.byId.has(wrappedBy(key))) {
    await store.close();
    return { wrong: [`QUORATE_KEY does not open this store: it wants master key ${wrappedBy(key)}.`] };
  }
  const sealed = seal(store, keys);
  return {
    settings,
    store,
    sealed,
    keys,
    streams: openStreams(sealed, () => undefined),
    now: Date.now,
    close: () => sealed.close(),
  };
}
