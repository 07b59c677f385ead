import { existsSync } from 'node:fs';
import type { Store } from '../../adapters/store/port.ts';
import { type Sealed, seal } from '../../adapters/store/sealing/sealed.ts';
import type { MasterKeys } from '../../adapters/store/sealing/wrap.ts';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import type { Instant } from '../../domain/ids.ts';
import { type CanWrite, canWriteBy } from '../deliver/can-write.ts';
import { askingSlack, openOrgWide } from '../deliver/org-wide.ts';
import type { Installed } from '../installed/installed.ts';
import { readInstalled } from '../installed/read-installed.ts';
import { openLog } from '../observe/log.ts';
import { masterKey, wrongKey } from '../start/master-key.ts';
import { openStore, storeFile } from '../start/open-store.ts';
import { sandboxFolder } from '../start/sandbox-home.ts';
import { readSettings, type Settings } from '../start/settings.ts';
import { openStreams, type Streams } from '../turn/streams.ts';
import { sayLosses } from './say-losses.ts';

/** The store beside a running bot, or without one: what a command on the server works on. */
export interface Offline {
  readonly store: Store;
  readonly sealed: Sealed;
  readonly keys: MasterKeys;
  readonly streams: Streams;
  readonly now: () => Instant;
  /** Finds out whom a bot with these settings could write to; null where no platform is set, as on a server that only keeps the data. */
  readonly canWrite: (() => Promise<CanWrite>) | null;
  readonly close: () => Promise<void>;
}

/** Why a command cannot begin. `status` 78: a setting or a key is wrong, as at the bot's own start; else the question is. */
export type NotOpened = { readonly wrong: readonly string[]; readonly status?: 78 };

/**
 * Opens it by the settings in the environment. 'there': a store that a bot has used, so that a wrong DATA_DIR makes no new one. 'new': one
 * to be filled, so never the sandbox's, which would be emptied. QUORATE_KEY must open it. Throws StoreDown.
 */
export async function openOffline(env: NodeJS.ProcessEnv, wanted: 'there' | 'new'): Promise<Offline | NotOpened> {
  const settings = readSettings(env);
  if ('wrong' in settings) return { wrong: settings.wrong, status: 78 };
  const file = storeFile(settings.DATA_DIR);
  const sqlite = settings.REDIS_URL === undefined;
  if (wanted === 'there' && sqlite && !existsSync(file)) return { wrong: [nowhere(settings.DATA_DIR)] };
  if (wanted === 'new' && sqlite && isSandboxStore(file))
    return { wrong: [`DATA_DIR (${settings.DATA_DIR}) is the sandbox's own, which it empties at each start. Set another.`] };
  const read = await readInstalled(settings, env);
  if ('wrong' in read) return { wrong: read.wrong, status: 78 };
  const { installed } = read;
  const keys = masterKey(settings);
  if ('problem' in keys) return { wrong: [keys.problem], status: 78 };
  const store = await openStore(settings);
  if ('wrong' in store) return { wrong: store.wrong, status: 78 };
  const unopened = await wrongKey(store, keys);
  if (unopened !== null) {
    await store.close();
    return { wrong: [unopened], status: 78 };
  }
  return offlineOn(store, keys, settings.live ? async () => couldWrite(settings, installed) : null);
}

/** The folder in which there is no store yet; null: there is one, it is in Redis, or the settings are wrong, which openOffline says. */
export function emptyDataDir(env: NodeJS.ProcessEnv): string | null {
  const settings = readSettings(env);
  if ('wrong' in settings || settings.REDIS_URL !== undefined || existsSync(storeFile(settings.DATA_DIR))) return null;
  return settings.DATA_DIR;
}

export function offlineOn(store: Store, keys: MasterKeys, canWrite: Offline['canWrite'] = null): Offline {
  const sealed = sayLosses(seal(store, keys));
  const streams = openStreams(sealed, () => undefined);
  return { store, sealed, keys, streams, now: Date.now, canWrite, close: () => sealed.close() };
}

/** Slack is asked where a workspace may belong to an org-wide installation. */
async function couldWrite(settings: Settings, installed: Installed): Promise<CanWrite> {
  const log = openLog('silent');
  const orgWide = openOrgWide({
    installed: () => installed,
    workspacesOf: askingSlack(settings, log),
    more: () => undefined,
    log,
  });
  await orgWide.look();
  orgWide.stop();
  return canWriteBy(() => installed, orgWide.enterpriseOf);
}

function nowhere(dataDir: string): string {
  const sandbox = sandboxFolder(dataDir);
  const hint = isSandboxStore(storeFile(sandbox)) ? ` The sandbox's is ${sandbox}.` : '';
  return `There is no store in DATA_DIR (${dataDir}): set it to the bot's, or start the bot once.${hint}`;
}
