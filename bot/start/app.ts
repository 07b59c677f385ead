import type { Handle } from '../../adapters/inbound.ts';
import type { Route } from '../../adapters/route.ts';
import type { SlackSockets } from '../../adapters/slack/socket/sockets.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { TokenSeal } from '../../adapters/store/sealing/token-seal.ts';
import type { Instant, PersonId } from '../../domain/ids.ts';
import { answeredOnce } from '../click/answered-once.ts';
import type { ClickContext } from '../click/click-context.ts';
import { handler, unspelt } from '../click/handle.ts';
import { openDoor } from '../click/strangers.ts';
import { accountsAgain } from '../deliver/accounts-again.ts';
import { alertAdministrators } from '../deliver/alert-administrators.ts';
import { backAgain } from '../deliver/back-again.ts';
import { beyondReach, canWriteBy, installationsOf } from '../deliver/can-write.ts';
import { openChats } from '../deliver/chats.ts';
import { deliver } from '../deliver/deliver.ts';
import { openPost } from '../deliver/delivery.ts';
import { newCounters } from '../deliver/delivery-context.ts';
import { type InstallationState, openInstallations, prober } from '../deliver/installations.ts';
import { mendWakes } from '../deliver/mend-wakes.ts';
import { askingSlack, openOrgWide } from '../deliver/org-wide.ts';
import { type Pace, pace } from '../deliver/pace/pace.ts';
import { slackFirst } from '../deliver/pace/slack-first.ts';
import { reopenTenant } from '../deliver/reopen-tenant.ts';
import { tenantServices } from '../deliver/tenant-services.ts';
import { type Tick, tick } from '../deliver/tick.ts';
import { aboutPages } from '../http/about-pages.ts';
import type { Page } from '../http/page.ts';
import { readiness } from '../http/ready.ts';
import { routes } from '../http/routes.ts';
import type { InstalledNow } from '../installed/installed.ts';
import { diaryPage } from '../links/diary-page.ts';
import { oneUseLinks } from '../links/one-use-links.ts';
import { secretPage } from '../links/secret-page.ts';
import type { Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import { openWatch, type Watch } from '../observe/watch.ts';
import { caseBoards } from '../oversight/case-boards.ts';
import { openSlackInstall } from '../slack-install/slack-install.ts';
import { carryOutDue } from '../turn/carry-out.ts';
import { keepDepartures } from '../turn/keep-departures.ts';
import { keepProcedure } from '../turn/keep-procedure.ts';
import { openMailboxes } from '../turn/mailboxes.ts';
import { markLoss } from '../turn/mark-loss.ts';
import { personOfMailbox } from '../turn/person-of-mailbox.ts';
import { casesOf } from '../turn/read-case.ts';
import { openStreams, type Streams } from '../turn/streams.ts';
import { recount } from './recount.ts';
import type { Settings } from './settings.ts';

export interface AppOptions {
  readonly settings: Settings;
  readonly installed: InstalledNow;
  readonly sealed: Sealed;
  /** Of links to install by. */
  readonly installSeal: TokenSeal;
  /** Of one-use links, and where the world reaches them; null: nobody has said, so none are made. */
  readonly linkSeal: TokenSeal;
  readonly address: () => string | null;
  /** The time of the story: real, but for the sandbox and tests, where it may be moved. */
  readonly now: () => Instant;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The platforms' limits; tests that are not about them go without. */
  readonly pace?: Pace;
}

export interface App {
  readonly streams: Streams;
  readonly handle: Handle;
  readonly routes: readonly Route[];
  /** What we open ourselves, once the bot listens; undefined: there is no Slack. */
  readonly sockets: SlackSockets | undefined;
  readonly pages: readonly Page[];
  /** Reads what workspaces of Slack have granted, and which belong to an enterprise that has: before anything is made of it. */
  readonly readGranted: () => Promise<void>;
  readonly tick: Tick;
  readonly watch: Watch;
  /** Whether the store takes what is written: one that can only be read would lose every answer. */
  readonly ready: () => Promise<boolean>;
  /** What this process knows of each tenant and workspace. */
  readonly installations: () => readonly InstallationState[];
  /** Active people whom this bot cannot write to at all, as it is set up. */
  readonly beyondReach: () => Promise<readonly PersonId[]>;
  /** After a changed calendar: every case is counted again. */
  readonly recount: () => Promise<void>;
  /** Resolves when nothing is on its way behind an acknowledgement: replies that go out as calls of their own, where somebody was met. */
  readonly settled: () => Promise<void>;
  /** At the start: mailboxes whose wake is wrong are mended, in the background. */
  readonly mendWakes: () => Promise<void>;
  /** What boards need of every case is made where it is not there yet, as after an upgrade: in the background, beside presses. */
  readonly prepareBoards: () => Promise<void>;
  /** Every case learns who has left or come back. It is done of itself after each change of people that this process made. */
  readonly noteDepartures: () => Promise<void>;
  /** Whether the day of an adopted procedure has come. It is looked at every minute of itself. */
  readonly takeProcedure: () => Promise<void>;
  /** Finishes what is in hand: replies on their way, the request of each delivery. */
  readonly stop: () => Promise<void>;
}

/** Everything wired over one sealed store; nothing listens yet. */
export async function openApp(options: AppOptions): Promise<App> {
  const { settings, sealed, now, log, metrics } = options;
  let ticking: Tick | undefined;
  const wrote = (written: Parameters<Tick['nudge']>[0]) => {
    ticking?.nudge(written.filter((stream) => personOfMailbox(stream) !== null));
    if (!written.includes('directory')) return;
    departures.look();
    void returns.look();
  };
  const watch = openWatch({ log, metrics, mark: (loss) => mark(loss) });
  const streams = openStreams(
    sealed,
    wrote,
    { kept: (stream) => mailboxes.folds.kept(stream), behind: (stream) => mailboxes.folds.behind(stream) },
    watch,
  );
  const mend = () => mendWakes({ sealed, streams, mailboxes, canWrite, now, watch, log, signal: halt.signal });
  const slackInstall = openSlackInstall({ ...options, streams, more: () => void orgWide.look().then(mend) });
  const { installed } = slackInstall;
  const returns = backAgain(streams, (mailboxes) => ticking?.nudge(mailboxes), log);
  const departures = keepDepartures(streams, now, log);
  const procedure = keepProcedure(streams, now, log);
  const mark = markLoss(streams, now, watch);
  const orgWide = openOrgWide({ installed, workspacesOf: askingSlack(settings, log), more: () => void mend(), log });
  const canWrite = canWriteBy(installed, orgWide.enterpriseOf);
  const mailboxes = openMailboxes(sealed, streams, wrote, canWrite, now, watch);
  const halt = new AbortController();
  const counters = newCounters();
  metrics.count(counters);
  const services = tenantServices(streams, reopenTenant({ streams, mailboxes, now, log }), now, log);
  const chats = await openChats(settings, installed, orgWide.enterpriseOf, now, log, services);
  const alert = alertAdministrators({ streams, sealed, canWrite, now, wrote });
  const installations = openInstallations({ probe: prober(chats), alert: (of) => alert(of, 'installation'), now, log });
  metrics.installations(installations.states);
  const post = openPost({
    streams,
    mailboxes,
    chats,
    canWrite,
    installations,
    alert,
    now,
    log,
    watch,
    counters,
    pace: options.pace ?? pace(settings),
  });
  const accounts = accountsAgain({ streams, post, now, log });
  const run = deliver(post);
  const carryOut = carryOutDue(streams, now);
  ticking = tick({
    due: sealed.due,
    now,
    log: post.log,
    goesFirst: slackFirst(streams),
    run: async (stream, signal) => {
      const person = personOfMailbox(stream);
      if (person !== null) return run(person, signal);
      return stream.startsWith('case:') ? carryOut(stream) : 0;
    },
  });
  const door = openDoor({ streams, now, log });
  const links = oneUseLinks(options.linkSeal, options.address);
  const boards = caseBoards({ sealed, streams, watch, besidePresses: true });
  const clicks: ClickContext = {
    links,
    watch,
    uninstalled(of, code) {
      void slackInstall.gone(of, chats);
      const directory = streams.directory.folds.kept('directory')?.state;
      // Of a workspace of nobody's there is nothing to stop.
      if (directory === undefined || installationsOf(directory, canWrite).includes(of))
        installations.heard(of, { did: 'barred', code });
    },
    streams,
    door,
    mailboxes,
    now,
    log,
    accountOf: async (picked) => (await chats[picked.on]?.accountOf(picked)) ?? { did: 'unknown' },
    casesOf: (whose, most, wanted) => casesOf(streams, mailboxes, whose, most, wanted),
    boards,
  };
  const handle = handler(clicks);
  const measured: Handle = async (inbound, waited) => {
    const start = performance.now();
    const reply = await handle(inbound, waited);
    metrics.handled(inbound.from.on, inbound.does, (performance.now() - start) / 1000);
    return reply;
  };
  const receiving = await routes({
    settings,
    installed,
    enterpriseOf: orgWide.enterpriseOf,
    handle: answeredOnce(measured),
    unspelt: unspelt(clicks),
    chats,
    services,
    streams,
    mailboxes,
    refused: metrics.refused,
    now,
    log,
  });
  metrics.sockets(() => receiving.sockets?.states().map(({ state }) => state) ?? []);
  return {
    streams,
    handle: measured,
    routes: receiving.routes,
    sockets: receiving.sockets,
    pages: [
      ...aboutPages,
      diaryPage({ links, streams, now }),
      secretPage({ links, streams, boards, now }),
      ...slackInstall.pages,
    ],
    readGranted: () => slackInstall.look().then(orgWide.look),
    tick: ticking,
    watch,
    ready: readiness(() => sealed.probe()),
    installations() {
      const directory = streams.directory.folds.kept('directory')?.state;
      return installations.states(directory === undefined ? [] : installationsOf(directory, canWrite));
    },
    beyondReach: async () => beyondReach(await streams.directory.peek('directory'), canWrite),
    recount: () => recount(streams, now, log),
    mendWakes: mend,
    prepareBoards: async () => boards.prepare(await streams.directory.peek('directory'), now()),
    settled: receiving.settled,
    noteDepartures: departures.look,
    takeProcedure: procedure.look,
    async stop() {
      await departures.stop();
      procedure.stop();
      slackInstall.stop();
      orgWide.stop();
      installations.stop();
      accounts.stop();
      post.checks.stop();
      halt.abort();
      await boards.stop();
      await receiving.settled();
      await ticking?.stop();
      await door.stop();
    },
  };
}
