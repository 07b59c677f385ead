import type { Json, Obj } from '../json.ts';

/** A person, as Slack's envelope names them: their enterprise where there is one, else their own team. */
export interface SlackWho {
  readonly org: string;
  readonly user: string;
}

/**
 * `appId`, `signingSecret`: of the app that is installed there. `token`: the bot token of this install. Workspaces with the same token are one
 * org-wide install.
 */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly appId: string;
  readonly signingSecret: string;
  readonly token: string;
  readonly enterprise: { readonly id: string; readonly name: string } | null;
  readonly botUser: string;
  readonly botId: string;
  readonly scopes: readonly string[];
}

/**
 * `refuses`: the error code every call towards this person is answered with. `home`: the workspace they belong to, another than `team` for
 * somebody of a channel that is shared with it (Slack Connect); a stranger shares only a channel that the app is not in.
 */
export interface Account {
  readonly team: string;
  readonly home: string;
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly stranger: boolean;
  readonly guest: 'no' | 'multi-channel' | 'single-channel';
  readonly bot: boolean;
  readonly deactivated: boolean;
  readonly refuses: string | null;
}

export interface SlackMessage {
  readonly ts: string;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly blocks: readonly Obj[];
  readonly metadata: Obj | null;
  readonly edited: boolean;
  /** Seen by this person only, gone on reload; what response_url makes unless told otherwise. */
  readonly ephemeral: boolean;
}

export interface Dm {
  readonly id: string;
  readonly team: string;
  readonly user: string;
  readonly messages: readonly SlackMessage[];
}

/** What was typed or chosen, by block_id (or action_id where that is unique): text, date, time and one choice as a string, many as a list. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A view on a person's screen or their Home. `problems` by block_id, as response_action errors set them; `filled` is what they had typed. */
export interface View {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly hash: string;
  readonly root: string;
  readonly previous: string | null;
  readonly definition: Obj;
  readonly blocks: readonly Obj[];
  readonly problems: Readonly<Record<string, string>>;
  readonly filled: Filled;
}

export interface Trigger {
  readonly id: string;
  readonly account: Account;
  readonly at: number;
  readonly used: boolean;
  /** The interaction came from a view, so a push is possible. */
  readonly inView: boolean;
}

export interface Hook {
  readonly path: string;
  readonly account: Account;
  readonly ts: string;
  readonly at: number;
  readonly uses: number;
}

/** A call the bot made, for tests that search everything that left it. */
export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
  readonly at: number;
}

export interface Memory {
  readonly workspaces: readonly Workspace[];
  readonly uninstalled: Set<string>;
  readonly accounts: Map<string, Account>;
  readonly dms: Map<string, Dm>;
  readonly stacks: Map<string, readonly View[]>;
  readonly homes: Map<string, View>;
  readonly triggers: Map<string, Trigger>;
  readonly hooks: Map<string, Hook>;
  readonly calls: Call[];
}

export const accountKey = (account: { readonly team: string; readonly user: string }): string =>
  `${account.team}/${account.user}`;
