import type { Partnership } from '../../domain/directory/importing/shape.ts';
import { mayBeUsed } from '../../domain/procedures/adoption.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { OwnProcedure } from '../../domain/procedures/own/own-procedure.ts';
import { proceduresOf } from '../../domain/procedures/registry.ts';
import { followInstallations } from '../installed/follow.ts';
import type { InstalledNow } from '../installed/installed.ts';
import { keepNames } from '../installed/keep-names.ts';
import type { InstallationsTaken } from '../installed/read-file.ts';
import { readInstalled } from '../installed/read-installed.ts';
import { anchorDaily } from '../observe/anchor-daily.ts';
import { codeOf, type Log } from '../observe/log.ts';
import { keepProcedures } from '../own-procedures/keep.ts';
import { readOwnProcedures } from '../own-procedures/read-files.ts';
import type { App } from './app.ts';
import { importPartnership, loadPartnership } from './import-partnership.ts';
import type { LiveStore } from './live-store.ts';
import { operator } from './operator.ts';
import { missingStandings, partnershipChange } from './partnership-change.ts';
import type { Settings } from './settings.ts';
import { type StartedBot, startBot } from './start-bot.ts';

/** The bot alone, with real credentials (or another's stand-ins). What is wrong comes back as sentences, before anything listens. */
export async function startLiveBot(
  settings: Settings,
  opened: LiveStore | { readonly wrong: readonly string[] },
  log: Log,
): Promise<StartedBot | { readonly wrong: readonly string[] }> {
  if ('wrong' in opened) return opened;
  const { store, keys } = opened;
  const own = await readOwnProcedures(settings.PROCEDURES_FILE);
  const known = proceduresOf({ ownProcedures: 'wrong' in own ? [] : own });
  const partnership = settings.PARTNERSHIP_FILE === undefined ? null : await loadPartnership(settings.PARTNERSHIP_FILE, known);
  const read = await readInstalled(settings, process.env);
  // A file of a procedure that is wrong may be why the partnership file names none: that is said of the first alone.
  const wrong = ['wrong' in own ? null : partnership, own, read].flatMap((one) =>
    one !== null && 'wrong' in one ? one.wrong : [],
  );
  if (wrong.length > 0 || 'wrong' in own || 'wrong' in read || (partnership !== null && 'wrong' in partnership)) {
    await store.close();
    return { wrong };
  }
  let installed: InstalledNow = () => read.installed;
  const nothing = () => log('info', { event: 'nothing to look at again', setting: 'INSTALLATIONS_FILE' });
  let look: () => void = settings.INSTALLATIONS_FILE === undefined ? nothing : () => undefined;
  // From the start to the end of the process, also where there is no such file: without it the signal would end whatever is in hand.
  process.on('SIGHUP', () => look());
  return startBot({
    settings,
    installed: () => installed(),
    store,
    keys,
    now: Date.now,
    log,
    prepare: (app) => prepare(app, { settings, partnership, own, read, log }),
    alongside({ streams, recount, watch, mendWakes, prepareBoards, sockets }) {
      // Nobody waits for it, and what fails is tried again at the next start.
      const failed = (event: string) => (error: unknown) => log('warn', { event, code: codeOf(error) });
      recount().catch(failed('not counted again')).then(prepareBoards).catch(failed('boards not prepared'));
      const tombstones = async () => (await streams.directory.peek('directory')).tombstones;
      const anchoring = anchorDaily({ store, tombstones, lost: watch.lost, log });
      if (settings.INSTALLATIONS_FILE === undefined) return anchoring;
      const following = followInstallations({
        first: read,
        read: () => readInstalled(settings, process.env),
        keep: (taken) => keepNames(streams, taken, Date.now()),
        async taken() {
          sockets?.look();
          await mendWakes();
        },
        log,
        every: lookEvery,
      });
      installed = following.now;
      look = following.look;
      return {
        async stop() {
          look = () => undefined;
          await following.stop();
          await anchoring.stop();
        },
      };
    },
  });
}

/** How often the file of installations is looked at, in ms. A secret that was replaced is used from then on. */
const lookEvery = 10_000;

interface Prepared {
  readonly settings: Settings;
  readonly partnership: Partnership | null;
  readonly own: readonly OwnProcedure[];
  readonly read: InstallationsTaken;
  readonly log: Log;
}

/** No installation may be lost; then it takes in the partnership's own procedures and the partnership file, where there is one; then somebody must be in the directory, and their procedure be in use. */
async function prepare(
  { streams, beyondReach }: App,
  { settings, partnership, own, read, log }: Prepared,
): Promise<readonly string[]> {
  const lost = await keepNames(streams, read, Date.now());
  if (lost !== null) return [lost];
  // Without the setting those that were taken last stand.
  const notKept = settings.PROCEDURES_FILE === undefined ? null : await keepProcedures(streams, own, Date.now());
  if (notKept !== null) return [notKept];
  if (partnership !== null) {
    const { lines, confirm } = await partnershipChange(streams, partnership);
    if (confirm.length > 0 && settings.PARTNERSHIP_REMOVALS !== 'confirm') return [...lines, ...confirm, removals];
    // What was confirmed once, and may be confirmed by a setting left in place, is in the log before it is done.
    if (confirm.length > 0) for (const why of [...lines, ...confirm]) log('warn', { event: 'removals confirmed', why });
    const why = await importPartnership(streams, partnership, { by: operator(), at: Date.now() });
    if (why !== null) return [why];
  }
  const people = await streams.directory.peek('directory');
  if (people.procedure === '')
    return ['Nobody is in the directory yet: set PARTNERSHIP_FILE to a partnership file (see docs/run-it.md).'];
  const standing = mayBeUsed(procedureOf(people.procedure, people), 'live');
  if (!standing.may) return [standing.say];
  const active = [...people.people.values()].filter(({ status }) => status === 'active');
  for (const why of missingStandings(active)) log('warn', { event: 'nobody to begin with', setting: 'PARTNERSHIP_FILE', why });
  warnOfNobody(await beyondReach(), log);
  return [];
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
