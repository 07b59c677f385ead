import type { Store } from '../../adapters/store/port.ts';
import { seal } from '../../adapters/store/sealing/sealed.ts';
import { tokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import type { MasterKeys } from '../../adapters/store/sealing/wrap.ts';
import type { Instant } from '../../domain/ids.ts';
import { installationLines, socketLine } from '../http/ready.ts';
import { listen } from '../http/server.ts';
import type { InstalledNow } from '../installed/installed.ts';
import type { Log } from '../observe/log.ts';
import { openMetrics } from '../observe/metrics.ts';
import { installSealed } from '../slack-install/slack-install.ts';
import { type App, type AppOptions, openApp } from './app.ts';
import type { Settings } from './settings.ts';

export interface StartOptions extends Pick<AppOptions, 'pace'> {
  readonly settings: Settings;
  readonly installed: InstalledNow;
  /** The bot's from here on: it is closed when the bot stops, and when it does not start. */
  readonly store: Store;
  readonly keys: MasterKeys;
  readonly now: () => Instant;
  /** The sandbox's page and the bot are on one machine: links lead to the very port it listens on. */
  readonly onLoopback?: true;
  readonly log: Log;
  /** What is done before anything listens: who is in the directory. What is wrong comes back as sentences, none when it may start. */
  readonly prepare: (app: App) => Promise<readonly string[]>;
  /** What else runs once it listens; stopped before the store is closed. */
  readonly alongside?: (app: App) => { readonly stop: () => Promise<void> };
}

export interface StartedBot {
  readonly app: App;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts the bot over a store that is open: the one way, live and in the sandbox. What is wrong comes back before anything listens. */
export async function startBot(options: StartOptions): Promise<StartedBot | { readonly wrong: readonly string[] }> {
  const { settings, installed, store, keys, now, log, pace, prepare, alongside } = options;
  const metrics = openMetrics();
  const paced = pace === undefined ? {} : { pace };
  let own: string | null = null;
  const app = await openApp({
    settings,
    installed,
    sealed: seal(store, keys),
    linkSeal: tokenSeal(keys, 'one-use links'),
    installSeal: tokenSeal(keys, installSealed),
    address: () => settings.PUBLIC_URL ?? own,
    now,
    log,
    metrics,
    ...paced,
  });
  await app.readGranted();
  const wrong = await prepare(app);
  if (wrong.length > 0) {
    await app.stop();
    await store.close();
    return { wrong };
  }
  collectGarbage();
  const server = await listen({
    routes: app.routes,
    pages: app.pages,
    host: settings.HOST,
    port: settings.PORT,
    ready: app.ready,
    installations: () => [...installationLines(app.installations()), ...(app.sockets?.states().map(socketLine) ?? [])],
    metrics,
    log,
  });
  if (options.onLoopback === true) own = `http://${settings.HOST}:${server.port}`;
  app.sockets?.start();
  void app.takeProcedure();
  void app.noteDepartures();
  void app.mendWakes();
  const other = alongside?.(app);
  return {
    app,
    port: server.port,
    async stop() {
      await Promise.all([server.stop(), app.sockets?.stop()]);
      await other?.stop();
      await app.stop();
      await store.close();
    },
  };
}

/**
 * Loading the program leaves some 20 MB behind that nobody needs again, and V8 would keep it. Collected once, before anything listens, so
 * that no press is held up by it (it takes 50 to 70 ms). Only where node was started with --expose-gc, as `npm start` does.
 */
function collectGarbage(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
