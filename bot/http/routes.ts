import type { Address, Handle, Identity, Inbound, Unspelt } from '../../adapters/inbound.ts';
import type { Route } from '../../adapters/route.ts';
import type { EnterpriseOf } from '../../adapters/slack/installation.ts';
import type { SlackSockets } from '../../adapters/slack/socket/sockets.ts';
import type { StreamId } from '../../adapters/store/port.ts';
import { notConfirmed } from '../../cards/building/notes.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import { accountOf, recognise } from '../../domain/directory/recognise.ts';
import { emptyDirectory } from '../../domain/directory/state.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Chats } from '../deliver/chats.ts';
import type { TenantServices } from '../deliver/tenant-services.ts';
import type { InstalledNow } from '../installed/installed.ts';
import { teamsCloud } from '../installed/of-settings.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Settings } from '../start/settings.ts';
import type { Mailboxes } from '../turn/mailboxes.ts';
import type { Streams } from '../turn/streams.ts';
import { mailboxOf } from '../turn/telling.ts';

export interface RoutesOptions {
  readonly settings: Settings;
  readonly installed: InstalledNow;
  readonly enterpriseOf: EnterpriseOf;
  readonly handle: Handle;
  readonly unspelt: Unspelt;
  readonly chats: Chats;
  readonly services: Pick<TenantServices, 'met'>;
  readonly streams: Streams;
  readonly mailboxes: Mailboxes;
  readonly refused: Metrics['refused'];
  readonly now: () => Instant;
  readonly log: Log;
}

export interface WaysIn {
  readonly routes: readonly Route[];
  /** What we open ourselves, once the bot listens; undefined: there is no Slack. */
  readonly sockets: SlackSockets | undefined;
  readonly settled: () => Promise<void>;
}

/** The way in, for each platform that is configured. Signatures and tokens are compared with the machine's own clock. */
export async function routes(options: RoutesOptions): Promise<WaysIn> {
  const { met, remembered } = meet(options);
  const slack = await slackIn(options, met);
  const teams = await teamsIn(options, met);
  return {
    routes: [slack, teams].flatMap((one) => (one === undefined ? [] : [one.route])),
    sockets: slack?.sockets,
    settled: async () => void (await Promise.all([slack?.settled(), teams?.settled(), remembered()])),
  };
}

type Met = (who: Identity, where?: Address) => void;
const wire = () => Date.now();

async function slackIn(options: RoutesOptions, met: Met) {
  const { settings, installed, enterpriseOf, handle, unspelt, chats, streams, refused, log } = options;
  if (chats.slack === undefined) return undefined;
  const { slackRoute } = await import('../../adapters/slack/receive/receive.ts');
  return slackRoute({
    installed: () => installed().slack,
    enterpriseOf,
    appToken: settings.SLACK_APP_TOKEN,
    refused(status, why) {
      log('warn', { event: 'refused', on: 'slack', status, code: why });
      refused('slack', status, why);
    },
    apiUrl: settings.SLACK_API_URL,
    handle: withMeeting(handle, met, streams),
    unspelt,
    now: wire,
    log,
  });
}

async function teamsIn({ settings, installed, handle, unspelt, chats, log }: RoutesOptions, met: Met) {
  if (chats.teams === undefined) return undefined;
  const { teamsRoute } = await import('../../adapters/teams/receive/receive.ts');
  return teamsRoute({
    cloud: teamsCloud(settings),
    installed: () => installed().teams,
    handle,
    unspelt,
    chat: chats.teams,
    now: wire,
    sorry: String(notConfirmed('en')),
    met,
    fault: (code) => log('warn', { event: 'fault', code, on: 'teams' }),
  });
}

/** Slack needs no address to open a chat, only which identity was last used. */
function withMeeting(handle: Handle, met: Met, streams: RoutesOptions['streams']): Handle {
  return async (inbound) => {
    const { beside, unproven, ...rest } = inbound;
    const known =
      beside === undefined && unproven === undefined ? inbound : { ...rest, from: await accountOfSlack(inbound, streams) };
    const reply = await handle(known);
    met(known.from);
    return reply;
  };
}

/** While the store does not answer it is the account the envelope names first, if that is proven: nothing is decided then. */
async function accountOfSlack({ from, beside, unproven }: Inbound, { directory }: RoutesOptions['streams']): Promise<Identity> {
  try {
    return accountOf(await directory.peek('directory'), from, { beside, unproven });
  } catch {
    return accountOf(emptyDirectory, from, { beside, unproven });
  }
}

/** Where somebody was last met goes into their mailbox, behind the answer: nobody waits for it, and the next press says it again. */
function meet({ streams, mailboxes, services, now, log }: RoutesOptions): {
  readonly met: Met;
  readonly remembered: () => Promise<void>;
} {
  const said = new Map<string, { readonly news: string; readonly mailbox: StreamId }>();
  const underway = new Set<Promise<void>>();
  return { met, remembered: async () => void (await Promise.all(underway)) };

  function met(who: Identity, where?: Address): void {
    if (where?.on === 'teams') services.met(where.tenant, where.service);
    const key = identityKey(who);
    const news = JSON.stringify(where ?? null);
    if (known(key, news)) return;
    const done = remember()
      .then((mailbox) => void (mailbox !== null && said.size < 50_000 && said.set(key, { news, mailbox })))
      .catch((error: unknown) => log('warn', { event: 'not remembered', code: codeOf(error) }))
      .finally(() => underway.delete(done));
    underway.add(done);

    async function remember(): Promise<StreamId | null> {
      const person = recognise(await streams.directory.peek('directory'), who);
      if (person === null) return null;
      const command = { do: 'see', on: key, ...(where === undefined ? {} : { address: where }) } as const;
      const mailbox = mailboxOf(person.id);
      const turned = await mailboxes.ask(mailbox, { by: person.id, at: now(), via: who.on, command });
      // The one used last is where they are written to: another of theirs is news again when they come back to it.
      for (const other of person.identities) if (identityKey(other) !== key) said.delete(identityKey(other));
      return turned.did === 'decided' ? mailbox : null;
    }
  }

  /** Said already, and not shut since: whoever took the app away or blocked it has come back, and their mailbox must hear of it. */
  function known(key: string, news: string): boolean {
    const last = said.get(key);
    if (last?.news !== news) return false;
    const box = mailboxes.folds.kept(last.mailbox)?.state;
    return box !== undefined && !(key in box.unreachable);
  }
}
