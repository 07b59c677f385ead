import { createHash } from 'node:crypto';
import type { Clocks } from '../clocks.ts';
import type { Feed } from '../feed.ts';
import type { Rates } from '../rates.ts';
import { type Account, accountKey, type Dm, type Memory, type SlackMessage, type SlackWho, type Workspace } from './memory.ts';
import type { OAuth } from './oauth.ts';

/** What every part of the stand-in works on. */
export interface World {
  readonly url: string;
  /** Of the app that workspaces have unless they have another, and of what comes from nowhere. */
  readonly appId: string;
  readonly signingSecret: string;
  /** The app-level token of Socket Mode, of each app. */
  readonly appTokenOf: (appId: string) => string;
  /** One-use addresses of the socket that were given out, and for which app. */
  readonly tickets: Map<string, string>;
  readonly oauth: OAuth;
  readonly clocks: Clocks;
  readonly feed: Feed;
  readonly rates: Rates;
  readonly memory: Memory;
  /** A fresh id with this prefix, never given twice. */
  readonly id: (prefix: string) => string;
  /** The story's time as a message stamp; never given twice, always growing. */
  readonly stamp: () => string;
  /** The story starts anew: its clock may be set back, and stamps with it. */
  readonly forgetTimes: () => void;
}

/** The app an app-level token is of; undefined: of none here. */
export function appOfToken(world: World, token: string): string | undefined {
  const apps = [world.appId, ...world.memory.workspaces.map(({ appId }) => appId)];
  return apps.find((app) => world.appTokenOf(app) === token);
}

export function workspaceOf(world: World, team: string): Workspace {
  const found = world.memory.workspaces.find((one) => one.id === team);
  if (found === undefined) throw new Error(`no workspace ${team} in the Slack stand-in`);
  return found;
}

/** Whether the app is in this workspace because its enterprise installed it for all of them. */
export const isOrgWide = (world: World, { enterprise }: Workspace): boolean => world.oauth.isOrgWide(enterprise?.id);

/** The account behind an identity; throws when nobody of that name is in that org. */
export function accountOf(world: World, who: SlackWho): Account {
  const teams = world.memory.workspaces.filter((one) => one.id === who.org || one.enterprise?.id === who.org);
  const found = teams.flatMap((team) => world.memory.accounts.get(accountKey({ team: team.id, user: who.user })) ?? [])[0];
  if (found === undefined) throw new Error(`nobody ${who.user} of ${who.org} in the Slack stand-in`);
  return found;
}

/** Whom a users_select lists for this person: everybody they can see in their workspace, guests, apps and strangers included, nobody deactivated. */
export function usersSeenBy(world: World, { team }: Account): readonly Account[] {
  return [...world.memory.accounts.values()].filter((one) => one.team === team && !one.deactivated);
}

/** The direct chat of the bot and this person: one for ever, its id the same in every run. */
export function dmOf(world: World, account: Account): Dm {
  const id = `D${createHash('sha256').update(accountKey(account)).digest('hex').slice(0, 10).toUpperCase()}`;
  const dm = world.memory.dms.get(id) ?? { id, team: account.team, user: account.user, messages: [] };
  world.memory.dms.set(id, dm);
  return dm;
}

export function saveMessages(world: World, dm: Dm, change: (messages: readonly SlackMessage[]) => readonly SlackMessage[]): void {
  const current = world.memory.dms.get(dm.id) ?? dm;
  world.memory.dms.set(dm.id, { ...current, messages: change(current.messages) });
  world.feed.changed();
}
