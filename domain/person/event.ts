import type { Day } from '../calendar/day.ts';
import type { CaseId, Instant, PersonId } from '../ids.ts';
import type { Item } from '../tell.ts';
import type { Address, Posted } from './address.ts';
import type { Letter } from './letter.ts';
import type { Claim, Escalated, Unreachable } from './state.ts';

/** What was to be written where an identity was found shut. */
export type Tried = Pick<Claim, 'letter' | 'version' | 'edits'>;

/**
 * How a claimed request ended. wait: certainly not sent, the platform said until when. failed: not sent, nobody said why. gone: the message (or, for a new one, the chat) does not exist. unknown: it
 * may have been sent, look again at `until`. never: it was looked for and is not there. again: nobody can tell, so it is sent once
 * more, and this counts as a possible duplicate.
 */
export type Settled =
  | { readonly did: 'done'; readonly posted: Posted }
  | { readonly did: 'wait' | 'failed' | 'unknown'; readonly until: Instant }
  | { readonly did: 'gone' | 'never' | 'resend' }
  | { readonly did: 'unreachable'; readonly why: Unreachable }
  | { readonly did: 'rejected'; readonly why: string };

/** What has happened to a mailbox. `told` comes blind, from the case's own append; the rest is decided on the head. */
export type MailEvent =
  | { readonly event: 'told'; readonly item: Item; readonly notBefore: Instant }
  | { readonly event: 'seen'; readonly on: string; readonly address?: Address }
  | { readonly event: 'address-learnt'; readonly on: string; readonly address: Address }
  | { readonly event: 'shut'; readonly on: string; readonly why: Unreachable; readonly tried?: Tried }
  | { readonly event: 'reopened'; readonly on: string }
  | { readonly event: 'retried'; readonly on: readonly string[] }
  | { readonly event: 'put-off'; readonly until: Instant; readonly letter?: Letter }
  | ({ readonly event: 'claimed' } & Omit<Claim, 'at' | 'doubt'>)
  | { readonly event: 'settled'; readonly attempt: string; readonly outcome: Settled }
  | { readonly event: 'lapsed'; readonly letter: Letter; readonly version: number; readonly broken: boolean }
  | ({ readonly event: 'escalated'; readonly case: CaseId } & Pick<Escalated, 'notice' | 'letter'>)
  | { readonly event: 'owed-anew'; readonly letters: readonly Letter[] }
  | { readonly event: 'healed-told'; readonly case: CaseId }
  | { readonly event: 'cover-told'; readonly cases: readonly CaseId[]; readonly to: PersonId }
  | { readonly event: 'slot-passed'; readonly day: Day; readonly looked: boolean; readonly broken?: true };
