import type { Day } from '../calendar/day.ts';
import type { CaseId, Instant, PersonId } from '../ids.ts';
import type { Turning } from '../tell.ts';
import type { Address, Posted } from './address.ts';
import type { Letter } from './letter.ts';

/** Why an identity cannot be reached in chat. */
export type Unreachable = 'blocked' | 'uninstalled' | 'stranger' | 'forbidden' | 'deactivated';

/**
 * An identity that a platform said cannot be written to. `told`: the mailbox's version up to which what is owed was tried there, `day`: up
 * to which digests were. Whatever is owed since has its own one try: a block may have been lifted without a word to us.
 * `at`: when it was last tried there. `again`: how often all of it was tried again unasked.
 */
export interface Shut {
  readonly why: Unreachable;
  readonly told: number;
  readonly day: Day | null;
  readonly at: Instant;
  readonly again: number;
}

/** Something that does not reach a person in chat. unreachable: nothing does. undelivered: this one message did not. */
export interface Escalated {
  readonly notice: 'unreachable' | 'undelivered';
  readonly letter: Letter;
  /** The mailbox's version when the case was told: what comes down later is news. */
  readonly told: number;
}

/** A letter of a case that came to nothing. */
export interface CameToNothing {
  readonly case: CaseId;
  readonly letter: Letter;
}

/** A message on somebody's screen. `on`: the identity (identityKey) it was posted to. `emptied`: its content was taken back. */
export interface OnScreen {
  readonly at: Posted;
  readonly on: string;
  readonly emptied: boolean;
}

/** Where a letter stood before it came down. `emptied`: tidied, or given up. */
export interface LeftBehind extends OnScreen {
  readonly notBefore: Instant;
  readonly tries: number;
}

/**
 * A letter and how far it has got. Versions count what this mailbox was told. Owed while `wanted` > `shown`; however often it was
 * told meanwhile, one request settles it.
 */
export interface Kept {
  /** The account at which it stood when it was owed anew at another: once for each, whatever came of it. */
  readonly anewFrom?: string;
  readonly letter: Letter;
  readonly wanted: number;
  readonly shown: number;
  readonly notBefore: Instant;
  /** A card that has its hour: as a new message it comes at that hour and no sooner. Where it stands already it is edited at once. 0: it has none. */
  readonly hour: Instant;
  readonly posted: OnScreen | null;
  /** The version that was last to come down, as a new message which notifies; 0: none. Anything else of it is edited where it stands. */
  readonly down: number;
  /** When it becomes another one by time alone, and when what stands there was drawn. */
  readonly turnings: readonly Turning[];
  readonly drawnAt: Instant;
  /** Where it stood before, the newest last: only the newest few are remembered. */
  readonly left: readonly LeftBehind[];
  /** When the meeting it asks about starts, by the earlier of two times where it was moved. */
  readonly meets: Instant | null;
  readonly moved: boolean;
  /** It is told at any hour, to somebody on leave too. */
  readonly atOnce: boolean;
  /** Requests for it in a row that came to nothing, turned back by a limit or with no reason that anybody named. */
  readonly tries: number;
}

/**
 * A request that is being made, or was when its sender died. At most one per person, across all replicas. `edits`: the message it
 * changes, or null for a new one. `doubt`: its sender knows that it cannot know whether it was done.
 */
export interface Claim {
  readonly attempt: string;
  readonly at: Instant;
  readonly letter: Letter;
  readonly version: number;
  readonly on: string;
  readonly to: Address;
  readonly edits: Posted | null;
  readonly empties: boolean;
  readonly doubt: boolean;
}

/** When the person may be reminded. `joined`: since when they are in any case at all. `day`: the last slot that is done with. */
export interface DigestState {
  readonly joined: Instant;
  readonly day: Day | null;
  readonly since: Day;
  /** The version at which something in the latest digest last changed. */
  readonly stale: number;
  /** When it becomes another one by time alone, of each case that it may have something of. */
  readonly turnings: Readonly<Record<CaseId, readonly Turning[]>>;
}

/** That the cover of somebody on leave was told of a case: on which day, and up to which version of the mailbox. */
export interface Covered {
  readonly day: Day;
  readonly version: number;
  readonly to: PersonId;
}

/** What one person is owed and was sent: the ledger. Plain data, so that it can be kept as a snapshot. */
export interface Mailbox {
  readonly told: number;
  /** The cases that they have a part in. A list: V8 makes a shape of its own for each table of other names, which a tick of thousands pays for. */
  readonly members: readonly CaseId[];
  readonly letters: readonly Kept[];
  readonly claim: Claim | null;
  /** Nothing is sent to this person before. */
  readonly waitUntil: Instant;
  /** Requests in a row that did not get through. */
  readonly trouble: number;
  /** By identityKey. */
  readonly addresses: Readonly<Record<string, Address>>;
  readonly unreachable: Readonly<Record<string, Shut>>;
  /** The identity that last pressed or arrived. */
  readonly lastOn: string | null;
  readonly digest: DigestState | null;
  /** What each case was told of, until it is delivered after all. */
  readonly escalated: Readonly<Record<CaseId, Escalated>>;
  readonly covered: Readonly<Record<CaseId, Covered>>;
  /** Of each case the last that came to nothing, where it has not been told yet. */
  readonly undelivered: readonly CameToNothing[];
  /** Cases that were told, and of which everything is delivered after all. */
  readonly healed: readonly CaseId[];
}

/** The form of a Mailbox in snapshots: raise it whenever the interface above changes. */
export const mailboxForm = 10;

export const emptyMailbox: Mailbox = {
  told: 0,
  members: [],
  letters: [],
  claim: null,
  waitUntil: 0,
  trouble: 0,
  addresses: {},
  unreachable: {},
  lastOn: null,
  digest: null,
  escalated: {},
  covered: {},
  undelivered: [],
  healed: [],
};
