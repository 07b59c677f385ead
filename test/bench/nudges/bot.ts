import { createWriteStream } from 'node:fs';
import { type Store, StoreDown, type StreamId } from '../../../adapters/store/port.ts';
import { type Sealed, seal } from '../../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../../adapters/store/sealing/token-seal.ts';
import { masterKeys } from '../../../adapters/store/sealing/wrap.ts';
import type { Pace } from '../../../bot/deliver/pace/pace.ts';
import { installedBySettings } from '../../../bot/installed/of-settings.ts';
import { openMetrics } from '../../../bot/observe/metrics.ts';
import { type App, openApp } from '../../../bot/start/app.ts';
import { openStore } from '../../../bot/start/open-store.ts';
import { readSettings, type Settings } from '../../../bot/start/settings.ts';
import type { Instant } from '../../../domain/ids.ts';

/** A bot wired as `npm start` wires it, over a store that counts what is read, on a clock that is set. */
export interface MeasuredBot {
  readonly app: App;
  readonly sealed: Sealed;
  readonly settings: Settings;
  /** Streams that were read since it was last emptied. */
  readonly read: Set<StreamId>;
  readonly setClock: (at: Instant) => void;
  readonly stop: () => Promise<void>;
}

/** The store that these settings name. */
export async function storeAt(env: Readonly<Record<string, string | undefined>>): Promise<Store> {
  const settings = readSettings(env);
  if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
  const store = await openStore(settings);
  if ('wrong' in store) throw new Error(store.wrong.join(' '));
  return store;
}

/** `paceOf`: how fast it may send, by its settings. */
export async function openMeasured(start: Instant, paceOf: (settings: Settings) => Pace): Promise<MeasuredBot> {
  const settings = readSettings(process.env);
  if ('wrong' in settings) throw new Error(settings.wrong.join(' '));
  const installed = installedBySettings(settings);
  const keys = masterKeys(process.env.QUORATE_KEY ?? '');
  if ('problem' in keys) throw new Error(keys.problem);
  const store = await storeAt(process.env);
  const read = new Set<StreamId>();
  const counting: Store = {
    ...store,
    load(stream, after) {
      read.add(stream);
      return store.load(stream, after);
    },
  };
  const sealed = seal(counting, keys);
  let ahead = start - Date.now();
  const now = () => Date.now() + ahead;
  // What a bot writes on its log is written here too, and thrown away but for what is wrong.
  const away = createWriteStream('/dev/null');
  const app = await openApp({
    settings,
    sealed,
    installed: () => installed,
    installSeal: tokenSeal(keys, 'install links'),
    linkSeal: tokenSeal(keys, 'one-use links'),
    address: () => null,
    now,
    log: (level, facts) => {
      if (level === 'error') process.stderr.write(`${JSON.stringify({ level, ...facts })}\n`);
      away.write(`${JSON.stringify({ level, ...facts })}\n`);
    },
    metrics: openMetrics(),
    pace: paceOf(settings),
  });
  return {
    app,
    sealed,
    settings,
    read,
    setClock(at) {
      ahead = at - Date.now();
    },
    async stop() {
      await app.stop();
      await store.close();
      away.end();
    },
  };
}

/** Asks the store once more where it did not answer in time: another process may keep the machine busy. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreDown) || tries >= 30) throw error;
    }
  }
}

/** How many streams are due at an instant. */
export async function countDue(sealed: Sealed, at: Instant): Promise<number> {
  for (let count = 0; ; ) {
    const from = count;
    const some = await patiently(() => sealed.due(at, 1_000, from));
    count += some.length;
    if (some.length < 1_000) return count;
  }
}

export const mailboxesIn = (read: ReadonlySet<StreamId>) => [...read].filter((one) => one.startsWith('person:'));

/** Processor time of all threads so far, in milliseconds. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
