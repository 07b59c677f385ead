import type { Json, Obj } from '../json.ts';

/** A person as Teams' envelope names them: tenant and Entra object id. */
export interface TeamsWho {
  readonly tenant: string;
  readonly user: string;
}

/**
 * `mri`: their id towards this bot (29:…). `kind`: a guest or someone of another organisation has no 1:1 chat with a bot.
 * `refuses`: the error every call towards them is answered with: MessageWritesBlocked, ConversationBlockedByUser, BotDisabledByAdmin,
 * BotNotInConversationRoster (403); ConversationNotFound (404).
 */
export interface TeamsAccount extends TeamsWho {
  readonly name: string;
  readonly email: string;
  readonly mri: string;
  readonly conversation: string;
  readonly kind: 'member' | 'guest' | 'external';
  readonly installed: boolean;
  readonly refuses: string | null;
}

/**
 * `card`: the Adaptive Card as posted. `views`: what an answer to a press put in its place, by client, for that client only.
 * `fallback`: Teams cannot show this card (version above 1.5) and shows these words instead.
 */
export interface TeamsMessage {
  readonly id: string;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly summary: string;
  readonly card: Obj | null;
  readonly fallback: string | null;
  readonly at: number;
  /** When a client last took the card afresh; a refresh comes only a minute after it. */
  readonly viewedAt: number;
  readonly edited: boolean;
  readonly views: Readonly<Record<string, Obj>>;
  /** The refresh data of the card before the last edit, which clients were seen to send still. */
  readonly refreshBefore?: Json;
}

export interface Chat {
  readonly id: string;
  readonly messages: readonly TeamsMessage[];
  readonly deleted: ReadonlySet<string>;
}

/** What stands typed, by input id. Many choices: a list, or joined by commas as a client sends them. */
export type Inputs = Readonly<Record<string, string | readonly string[]>>;

/** A dialog on a person's screen: a card, or a page at `url`. `filled` is what they had typed when an answer was no good. */
export interface Dialog {
  readonly title: string;
  readonly card: Obj | null;
  readonly url: string | null;
  readonly filled: Inputs;
}

/** A call the bot made, for tests that search everything that left it. */
export interface TeamsCall {
  readonly route: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
  readonly answer: Json;
  readonly at: number;
}

export interface TeamsMemory {
  readonly accounts: Map<string, TeamsAccount>;
  readonly chats: Map<string, Chat>;
  readonly dialogs: Map<string, Dialog>;
  readonly calls: TeamsCall[];
}

export const teamsKey = (who: TeamsWho): string => `${who.tenant}/${who.user}`;
