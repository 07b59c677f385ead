import { randomBytes } from 'node:crypto';
import { type Clocks, machineClocks } from '../clocks.ts';
import { type Fault, faults, type Laid } from '../faults.ts';
import { type Feed, feed } from '../feed.ts';
import { type Obj, obj, str } from '../json.ts';
import { listen, loopbackApp } from '../loopback.ts';
import { rates } from '../rates.ts';
import { serveApi } from './api.ts';
import { deliver, type SlackDelivery, type SlackTweaks } from './deliver.ts';
import { event, outbox } from './events.ts';
import {
  type Account,
  accountKey,
  type Call,
  type Memory,
  type SlackMessage,
  type SlackWho,
  type View,
  type Workspace,
} from './memory.ts';
import { type OAuth, oauth } from './oauth.ts';
import { type SlackCompose, type SlackPerson, slackCompose, slackPerson } from './person.ts';
import { serveResponseUrls } from './response-url.ts';
import { stackOf } from './screen.ts';
import { type SocketHand, sockets } from './sockets.ts';
import { accountOf, dmOf, usersSeenBy, type World, workspaceOf } from './world.ts';

/** What the bot may do in a workspace unless told otherwise. */
const usualScopes = ['chat:write', 'im:write', 'im:history', 'users:read', 'users:read.email'];

export interface SlackOptions {
  readonly workspaces: readonly (Pick<Workspace, 'id' | 'name'> & Partial<Workspace>)[];
  readonly people: readonly (Pick<Account, 'team' | 'user' | 'name'> & Partial<Account>)[];
  /** One bot token good for every workspace (an org-wide install). Without it each workspace has its own. */
  readonly token?: string;
  readonly signingSecret?: string;
  /** What comes does so on connections that the bot opens, and nothing is posted: of every app, or of these. */
  readonly socketMode?: boolean | readonly string[];
  /** Tokens of OAuth expire. */
  readonly rotation?: boolean;
  readonly clocks?: Clocks;
  readonly rates?: 'strict' | 'off';
  /** How long the bot may take to acknowledge, in real ms: 3000, as Slack's. Longer only on a machine that is too busy. */
  readonly patience?: number;
  readonly port?: number;
}

/** One person's Slack: the direct chat with the bot, oldest first, open modals bottom first, their Home, what went wrong before their eyes. */
export interface SlackSnapshot {
  readonly channel: string;
  readonly messages: readonly SlackMessage[];
  readonly views: readonly View[];
  readonly home: View | null;
  readonly troubles: readonly string[];
}

export interface SlackStandIn extends SlackPerson, Pick<Feed, 'onChange' | 'until' | 'troubles'> {
  readonly url: string;
  /** For SLACK_API_URL: ends in /api/. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** For SLACK_APP_TOKEN: opens Socket Mode for the app that workspaces have unless they have another. */
  readonly appToken: string;
  /** The same of another app. */
  readonly appTokenOf: (appId: string) => string;
  readonly sockets: SocketHand;
  readonly oauth: OAuth;
  readonly workspaces: readonly Workspace[];
  readonly people: readonly Account[];
  /** Where the bot listens: its whole /slack/events address. */
  connect(botUrl: string): void;
  readonly compose: SlackCompose;
  /** Sends a payload as Slack would, or with something wrong. Only the receiver's answer comes back; no screen changes. */
  deliver(payload: Obj, tweaks?: SlackTweaks): Promise<SlackDelivery>;
  snapshot(who: SlackWho): SlackSnapshot;
  /** Everything the bot called, in order. */
  calls(): readonly Call[];
  /** `on`: a method of the Web API, or response_url. */
  fault(fault: Fault): Laid;
  clearFaults(): void;
  /** Alters what is true of a person: a stranger, a guest, deactivated, or someone every call is refused for. */
  alter(who: SlackWho, change: Partial<Pick<Account, 'stranger' | 'refuses' | 'guest' | 'deactivated'>>): void;
  /** Whom a users_select lists for this person. */
  listed(who: SlackWho): readonly Pick<Account, 'user' | 'name'>[];
  /** Takes the app out of a workspace and tells the bot by one event; Slack may send both. */
  uninstall(team: string, told?: 'app_uninstalled' | 'tokens_revoked'): Promise<SlackDelivery>;
  install(team: string): void;
  /** Sends again the events whose retry is due on the story's clock. */
  tick(): Promise<void>;
  /** Start again: people stay, everything said and done is forgotten. */
  reset(): void;
  close(): Promise<void>;
}

function memoryOf(options: SlackOptions, app: Pick<Workspace, 'appId' | 'signingSecret'>): Memory {
  const workspaces = options.workspaces.map((one) => ({
    domain: one.name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    ...app,
    token: options.token ?? `xoxb-sandbox-${one.id}`,
    enterprise: null,
    botUser: `U${one.id.slice(1)}BOT`,
    botId: `B${one.id.slice(1)}BOT`,
    scopes: usualScopes,
    ...one,
  }));
  const accounts = options.people.map((one) => ({
    email: `${one.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${one.team.toLowerCase()}.example`,
    home: one.team,
    stranger: false,
    guest: 'no' as const,
    bot: false,
    deactivated: false,
    refuses: null,
    ...one,
  }));
  return {
    workspaces,
    uninstalled: new Set(),
    accounts: new Map(accounts.map((one) => [accountKey(one), one])),
    dms: new Map(),
    stacks: new Map(),
    homes: new Map(),
    triggers: new Map(),
    hooks: new Map(),
    calls: [],
  };
}

function worldOf(options: SlackOptions, url: () => string): World {
  const clocks = options.clocks ?? machineClocks;
  const run = randomBytes(3).toString('hex');
  const appId = 'A0QUORATE';
  const signingSecret = options.signingSecret ?? randomBytes(16).toString('hex');
  const memory = memoryOf(options, { appId, signingSecret });
  let last = 0;
  let made = 0;
  return {
    get url() {
      return url();
    },
    appId,
    signingSecret,
    appTokenOf: (app) => `xapp-1-${app}-${run}`,
    tickets: new Map(),
    oauth: oauth(memory.workspaces, appId, options.rotation ?? false, clocks.now),
    clocks,
    feed: feed(clocks.now),
    rates: rates(options.rates ?? 'strict', clocks.now),
    memory,
    id: (prefix) => `${prefix}${run.toUpperCase()}${(++made).toString(36).toUpperCase().padStart(5, '0')}`,
    stamp() {
      last = Math.max(last + 1, Math.round(clocks.now() * 1000));
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
    forgetTimes() {
      last = 0;
    },
  };
}

/** Stands in for Slack on loopback: its Web API, and the people in it. */
export async function slackStandIn(options: SlackOptions): Promise<SlackStandIn> {
  const app = loopbackApp(() => (options.clocks ?? machineClocks).wire());
  let url = '';
  let bot: string | null = null;
  const world = worldOf(options, () => url);
  const { memory, clocks } = world;
  const laid = faults();
  serveApi(app, world, laid);
  serveResponseUrls(app, world, laid);
  const socket = sockets(world);
  const server = await listen(app, options.port, socket.serve);
  url = server.url;
  const { patience = 3000, socketMode = false } = options;
  async function send(payload: Obj, tweaks: SlackTweaks = {}): Promise<SlackDelivery> {
    const team = str(obj(payload.team).id) || str(payload.team_id);
    const there = memory.workspaces.find((one) => one.id === team);
    const app = tweaks.app ?? there?.appId ?? world.appId;
    const isOnSocket = typeof socketMode === 'boolean' ? socketMode : socketMode.includes(app);
    if (isOnSocket) return socket.deliver(payload, patience, { app, ...tweaks });
    if (bot === null) throw new Error('the Slack stand-in does not know where the bot is: call connect(url) first');
    const secret = there?.signingSecret ?? world.signingSecret;
    return deliver({ url: bot, secret, wire: clocks.wire(), patience }, payload, tweaks);
  }
  const events = outbox(world, send);
  const initial = new Map(memory.accounts);
  return {
    url,
    apiUrl: `${url}/api/`,
    signingSecret: world.signingSecret,
    appToken: world.appTokenOf(world.appId),
    appTokenOf: world.appTokenOf,
    sockets: socket,
    oauth: world.oauth,
    workspaces: memory.workspaces,
    people: [...memory.accounts.values()],
    connect(to) {
      bot = to;
    },
    ...slackPerson(world, events, send),
    compose: slackCompose(world),
    deliver: send,
    snapshot(who) {
      const account = accountOf(world, who);
      const dm = dmOf(world, account);
      return {
        channel: dm.id,
        messages: dm.messages,
        views: stackOf(world, account),
        home: memory.homes.get(accountKey(account)) ?? null,
        troubles: world.feed.troubles().flatMap((one) => (one.user === account.user ? [one.what] : [])),
      };
    },
    onChange: world.feed.onChange,
    until: world.feed.until,
    troubles: world.feed.troubles,
    calls: () => memory.calls,
    fault: laid.add,
    clearFaults: laid.clear,
    alter(who, change) {
      const account = accountOf(world, who);
      memory.accounts.set(accountKey(account), { ...account, ...change });
    },
    listed: (who) => usersSeenBy(world, accountOf(world, who)).map(({ user, name }) => ({ user, name })),
    uninstall(team, told = 'app_uninstalled') {
      memory.uninstalled.add(team);
      const tokens = { oauth: [], bot: [workspaceOf(world, team).botUser] };
      const body = { type: told, event_ts: world.stamp(), ...(told === 'tokens_revoked' ? { tokens } : {}) };
      return events.send(event(world, team, body));
    },
    install: (team) => void memory.uninstalled.delete(team),
    tick: events.tick,
    reset() {
      for (const one of [memory.uninstalled, memory.dms, memory.stacks, memory.homes, memory.triggers, memory.hooks]) one.clear();
      for (const [key, account] of initial) memory.accounts.set(key, account);
      memory.calls.length = 0;
      laid.clear();
      world.rates.forget();
      world.feed.forget();
      world.forgetTimes();
    },
    async close() {
      socket.cut();
      await server.close();
    },
  };
}
