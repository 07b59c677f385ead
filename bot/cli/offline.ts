import type { Store } from '../../adapters/store/port.ts';
import { type Sealed, seal } from '../../adapters/store/sealed.ts';
import type { MasterKeys } from '../../adapters/store/wrap.ts';
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

/** Opens it by the settings in the environment. */
export async function openOffline(env: NodeJS.ProcessEnv): Promise<Offline | { readonly wrong: readonly string[] }> {
  const settings = readSettings(env);
  if ('wrong' in settings) return settings;
  const keys = masterKey(settings.QUORATE_KEY, settings.DATA_DIR);
  if ('problem' in keys) return { wrong: [keys.problem] };
  const store = await openStore(settings);
  if ('wrong' in store) return store;
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
