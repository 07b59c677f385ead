import { createHash, randomBytes } from 'node:crypto';
import { type Clocks, machineClocks } from '../clocks.ts';
import { type Fault, faults, type Laid } from '../faults.ts';
import { type Feed, feed } from '../feed.ts';
import type { Obj } from '../json.ts';
import { listen, loopbackApp } from '../loopback.ts';
import { rates } from '../rates.ts';
import { serveConnector } from './connector.ts';
import { deliverActivity, type TeamsDelivery, type TeamsTweaks } from './deliver.ts';
import { makeKeys } from './keys.ts';
import { serveLogin } from './login.ts';
import {
  type Dialog,
  type TeamsAccount,
  type TeamsCall,
  type TeamsMemory,
  type TeamsMessage,
  type TeamsWho,
  teamsKey,
} from './memory.ts';
import { type TeamsCompose, type TeamsPerson, teamsCompose, teamsPerson } from './person.ts';
import { chatOf, colleaguesOf, type TeamsBot, type TeamsWorld, teamsAccount } from './world.ts';

export interface TeamsOptions {
  readonly people: readonly (TeamsWho & Pick<TeamsAccount, 'name'> & Partial<TeamsAccount>)[];
  readonly appId?: string;
  readonly appPassword?: string;
  /** Bots of tenants that have one of their own; every other tenant has the one of `appId`. */
  readonly bots?: readonly (TeamsBot & { readonly tenant: string })[];
  readonly issuer?: string;
  readonly clocks?: Clocks;
  readonly rates?: 'strict' | 'off';
  /** Real ms a person's client waits for an invoke (10,000), and the service for a message before it sends it again (15,000). */
  readonly patience?: { readonly invoke: number; readonly message: number };
  readonly port?: number;
}

/** One person's Teams: the chat with the bot, oldest first, the open dialog, what went wrong before their eyes. */
export interface TeamsSnapshot {
  readonly conversation: string;
  readonly mri: string;
  readonly installed: boolean;
  readonly messages: readonly TeamsMessage[];
  readonly dialog: Dialog | null;
  readonly troubles: readonly string[];
}

export interface TeamsStandIn extends TeamsPerson, Pick<Feed, 'onChange' | 'until' | 'troubles'> {
  readonly url: string;
  readonly serviceUrl: string;
  /** Every bot, the one for all tenants without one of their own last. */
  readonly bots: readonly TeamsBot[];
  /** For MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, TEAMS_TOKEN_ISSUER, TEAMS_OPENID_METADATA_URL, TEAMS_LOGIN_URL, TEAMS_SERVICE_HOSTS. */
  readonly settings: {
    readonly appId: string;
    readonly appPassword: string;
    readonly issuer: string;
    readonly openIdMetadataUrl: string;
    readonly loginUrl: string;
    readonly serviceHost: string;
  };
  readonly people: readonly TeamsAccount[];
  /** Where the bot listens: its whole /api/messages address. */
  connect(botUrl: string): void;
  readonly compose: TeamsCompose;
  /** Sends an activity as Teams would, or with something wrong. Only the receiver's answer comes back; no screen changes. */
  deliver(activity: Obj, tweaks?: TeamsTweaks): Promise<TeamsDelivery>;
  snapshot(who: TeamsWho): TeamsSnapshot;
  /** Everything the bot called, in order. */
  calls(): readonly TeamsCall[];
  /** `on`: create, post, edit, remove, members; token, openid, keys of the login, which belong to no tenant. */
  fault(fault: Fault): Laid;
  clearFaults(): void;
  alter(who: TeamsWho, change: Partial<Pick<TeamsAccount, 'refuses' | 'kind'>>): void;
  /** Whom the people picker finds for this person. */
  listed(who: TeamsWho): readonly Pick<TeamsAccount, 'user' | 'name'>[];
  /** Start again: people stay, everything said and done is forgotten. */
  reset(): void;
  close(): Promise<void>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

function memoryOf(options: TeamsOptions, botOf: TeamsWorld['botOf']): TeamsMemory {
  const accounts = options.people.map((one): TeamsAccount => {
    const { appId } = botOf(one.tenant);
    const mri = `29:1${digest(`${appId}/${one.tenant}/${one.user}`)}`;
    const conversation = `a:1${digest(`chat/${appId}/${one.tenant}/${one.user}`)}`;
    const email = `${one.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${one.tenant.slice(0, 8)}.example`;
    return { email, mri, conversation, kind: 'member', installed: false, refuses: null, ...one };
  });
  return { accounts: new Map(accounts.map((one) => [teamsKey(one), one])), chats: new Map(), dialogs: new Map(), calls: [] };
}

/** Stands in for Teams on loopback: its login and keys, its connector, and the people in it. */
export async function teamsStandIn(options: TeamsOptions): Promise<TeamsStandIn> {
  const app = loopbackApp(() => (options.clocks ?? machineClocks).wire());
  const run = randomBytes(6).toString('hex');
  const appId = options.appId ?? '5a4db0c5-0000-4000-8000-9c0e7a7e0001';
  const general: TeamsBot = { appId, appPassword: options.appPassword ?? randomBytes(16).toString('hex'), tenant: null };
  const bots = [...(options.bots ?? []), general];
  const botOf = (tenant: string) => bots.find((one) => one.tenant === tenant) ?? general;
  const clocks = options.clocks ?? machineClocks;
  const laid = faults();
  let url = '';
  let bot: string | null = null;
  let last = 0;
  const world: TeamsWorld = {
    get url() {
      return url;
    },
    get serviceUrl() {
      return `${url}/emea/`;
    },
    botOf,
    bots,
    issuer: options.issuer ?? 'https://sandbox.botframework.invalid',
    clocks,
    keys: await makeKeys(`sandbox-${run}`),
    feed: feed(clocks.now),
    rates: rates(options.rates ?? 'strict', clocks.now),
    memory: memoryOf(options, botOf),
    id() {
      last = Math.max(last + 1, clocks.now());
      return String(last);
    },
  };
  const { memory } = world;
  serveLogin(app, world, run, laid);
  serveConnector(app, world, laid);
  const server = await listen(app, options.port);
  url = server.url;
  const patience = options.patience ?? { invoke: 10_000, message: 15_000 };
  const target = (activity: Obj) => {
    if (bot === null) throw new Error('the Teams stand-in does not know where the bot is: call connect(url) first');
    return { url: bot, patience: activity.type === 'invoke' ? patience.invoke : patience.message };
  };
  const deliver = (activity: Obj, tweaks?: TeamsTweaks) => deliverActivity(world, target(activity), activity, tweaks);
  // A message nobody answered in time is sent again, the same (msteams-docs#6084); an invoke is not.
  const send = async (activity: Obj) => {
    const first = await deliver(activity);
    return first.failed === 'timeout' && activity.type !== 'invoke' ? deliver(activity) : first;
  };
  const initial = new Map(memory.accounts);
  return {
    url,
    serviceUrl: world.serviceUrl,
    bots,
    settings: {
      appId,
      appPassword: general.appPassword,
      issuer: world.issuer,
      openIdMetadataUrl: `${url}/${run}/openid`,
      loginUrl: `${url}/login`,
      serviceHost: new URL(url).host,
    },
    people: [...memory.accounts.values()],
    connect(to) {
      bot = to;
    },
    ...teamsPerson(world, send),
    compose: teamsCompose(world),
    deliver,
    snapshot(who) {
      const account = teamsAccount(world, who);
      return {
        conversation: account.conversation,
        mri: account.mri,
        installed: account.installed,
        messages: chatOf(world, account).messages,
        dialog: memory.dialogs.get(teamsKey(account)) ?? null,
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
      const account = teamsAccount(world, who);
      memory.accounts.set(teamsKey(account), { ...account, ...change });
    },
    listed: (who) => colleaguesOf(world, teamsAccount(world, who)).map(({ user, name }) => ({ user, name })),
    reset() {
      memory.chats.clear();
      memory.dialogs.clear();
      for (const [key, account] of initial) memory.accounts.set(key, account);
      memory.calls.length = 0;
      laid.clear();
      world.rates.forget();
      world.feed.forget();
    },
    close: server.close,
  };
}
