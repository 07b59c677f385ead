import { seal } from '../../adapters/store/sealing/sealed.ts';
import { isSandboxStore } from '../../adapters/store/sqlite/sandbox-mark.ts';
import { standingOf } from '../../domain/procedures/adoption.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { installationLines } from '../http/installation-lines.ts';
import { listen } from '../http/server.ts';
import { anchorDaily } from '../observe/anchor.ts';
import { codeOf, type Log } from '../observe/log.ts';
import { openMetrics } from '../observe/metrics.ts';
import { openApp } from './app.ts';
import { giveBack } from './give-back.ts';
import { importPartnership, loadPartnership } from './import-partnership.ts';
import { masterKey, wrongKey } from './master-key.ts';
import { openStore, storeFile } from './open-store.ts';
import { operator } from './operator.ts';
import { partnershipChange } from './partnership-change.ts';
import type { Settings } from './settings.ts';

/** Started: the port, and how to stop. */
export interface Running {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The bot alone, with real credentials (or another's stand-ins). What is wrong comes back as sentences, before anything listens. */
export async function startLive(settings: Settings, log: Log): Promise<Running | { readonly wrong: readonly string[] }> {
  const key = masterKey(settings);
  if ('problem' in key) return { wrong: [key.problem] };
  const partnership = settings.PARTNERSHIP_FILE === undefined ? null : await loadPartnership(settings.PARTNERSHIP_FILE);
  if (partnership !== null && 'wrong' in partnership) return partnership;
  if (settings.REDIS_URL === undefined && isSandboxStore(storeFile(settings.DATA_DIR)))
    return { wrong: [`DATA_DIR (${settings.DATA_DIR}) is the sandbox's own, which it empties at each start. Set another.`] };
  const store = await openStore(settings);
  if ('wrong' in store) return store;
  const unopened = await wrongKey(store, key);
  if (unopened !== null) {
    await store.close();
    return { wrong: [unopened] };
  }
  const metrics = openMetrics();
  const app = await openApp({ settings, sealed: seal(store, key), now: Date.now, log, metrics });
  const { directory } = app.streams;
  if (partnership !== null) {
    const { lines, confirm } = await partnershipChange(app.streams, partnership);
    if (confirm.length > 0 && settings.PARTNERSHIP_REMOVALS !== 'confirm')
      return stopped(app, store, ...lines, ...confirm, removals);
    // What was confirmed once, and may be confirmed by a setting left in place, is in the log before it is done.
    if (confirm.length > 0) for (const why of [...lines, ...confirm]) log('warn', { event: 'removals confirmed', why });
    const why = await importPartnership(app.streams, partnership, { by: operator(), at: Date.now() });
    if (why !== null) return stopped(app, store, why);
  }
  const people = await directory.peek('directory');
  if (people.procedure === '')
    return stopped(app, store, 'Nobody is in the directory yet: set PARTNERSHIP_FILE to a partnership file (see README.md).');
  const standing = standingOf(procedureOf(people.procedure, people), 'live');
  if (!standing.may) return stopped(app, store, standing.say);
  giveBack();
  warnOfNobody(await app.beyondReach(), log);
  const server = await listen({
    routes: app.routes,
    host: settings.HOST,
    port: settings.PORT,
    ready: app.ready,
    installations: () => installationLines(app.installations()),
    metrics,
    log,
  });
  // In the background: nobody waits for it, and what fails is tried again at the next start.
  app.recount().catch((error: unknown) => log('warn', { event: 'not counted again', code: codeOf(error) }));
  void app.noteDepartures();
  void app.mendWakes();
  const anchors = anchorDaily({
    store,
    tombstones: async () => (await directory.peek('directory')).tombstones,
    lost: app.watch.lost,
    log,
  });
  return {
    port: server.port,
    async stop() {
      await server.stop();
      await anchors.stop();
      await app.stop();
      await store.close();
    },
  };
}

const removals =
  'Nothing was changed. If that is meant, set PARTNERSHIP_REMOVALS=confirm for this start (or: quorate partnership import --confirm-removals).';

const idsInALine = 100;

/** People who were imported and whom nobody can write to, as this bot is set up: a platform is not configured, or has no token for them. */
function warnOfNobody(ids: readonly string[], log: Log): void {
  for (let from = 0; from < ids.length; from += idsInALine)
    log('warn', {
      event: 'no way to write to these people',
      count: ids.length,
      person: ids.slice(from, from + idsInALine).join(' '),
    });
}

async function stopped(
  app: { stop(): Promise<void> },
  store: { close(): Promise<void> },
  ...wrong: readonly string[]
): Promise<{ readonly wrong: readonly string[] }> {
  await app.stop();
  await store.close();
  return { wrong };
}
