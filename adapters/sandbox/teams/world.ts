import type { Clocks } from '../clocks.ts';
import type { Feed } from '../feed.ts';
import type { Obj } from '../json.ts';
import type { Rates } from '../rates.ts';
import type { Keys } from './keys.ts';
import { type Chat, type TeamsAccount, type TeamsMemory, type TeamsMessage, type TeamsWho, teamsKey } from './memory.ts';

/** A registration of the bot. `tenant`: the one whose login knows it; null: every one's, as of a bot of many tenants. */
export interface TeamsBot {
  readonly appId: string;
  readonly appPassword: string;
  readonly tenant: string | null;
}

export interface TeamsWorld {
  readonly url: string;
  /** Where the bot posts to: the serviceUrl of every activity. Ends with a slash, as Teams' do. */
  readonly serviceUrl: string;
  /** The bot that a tenant has: its own, or the one for all that have none. */
  readonly botOf: (tenant: string) => TeamsBot;
  readonly bots: readonly TeamsBot[];
  readonly issuer: string;
  readonly clocks: Clocks;
  readonly keys: Keys;
  readonly feed: Feed;
  readonly rates: Rates;
  readonly memory: TeamsMemory;
  /** A fresh activity id: the story's milliseconds, as Teams makes them; never given twice, always growing. */
  readonly id: () => string;
}

export function teamsAccount(world: TeamsWorld, who: TeamsWho): TeamsAccount {
  const found = world.memory.accounts.get(teamsKey(who));
  if (found === undefined) throw new Error(`nobody ${who.user} of tenant ${who.tenant} in the Teams stand-in`);
  return found;
}

/** Whom the people picker finds for this person: members of their own organisation, no guests (github.com/MicrosoftDocs/msteams-docs/issues/7440). */
export function colleaguesOf(world: TeamsWorld, { tenant }: TeamsAccount): readonly TeamsAccount[] {
  return [...world.memory.accounts.values()].filter((one) => one.tenant === tenant && one.kind === 'member');
}

export function chatOf(world: TeamsWorld, account: TeamsAccount): Chat {
  return world.memory.chats.get(account.conversation) ?? { id: account.conversation, messages: [], deleted: new Set() };
}

export function saveChat(world: TeamsWorld, chat: Chat): void {
  world.memory.chats.set(chat.id, chat);
  world.feed.changed();
}

export function messageOf(world: TeamsWorld, account: TeamsAccount, id: string): TeamsMessage {
  const found = chatOf(world, account).messages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${account.name} has no message ${id}`);
  return found;
}

/** The card a client shows for a message: what an answer put there for this client, else the one posted; null where only words show. */
export function shownCard(message: TeamsMessage, client: string): Obj | null {
  return message.views[client] ?? (message.fallback === null ? message.card : null);
}
