import type { Instant } from '../../ids.ts';
import type { LinkUses } from '../../link-use.ts';
import type { MeetingId } from '../../ref.ts';
import type { Empty } from '../../slice.ts';
import type { ChangeId } from '../change/shape.ts';
import type { ChildMoveId } from '../moving/shape.ts';
import type { ActionId } from '../plan/action.ts';

/**
 * '<person>/<read or turned-away>/<what>' to when it was last written down, of the last ten minutes, so that neither hammering nor
 * re-reading fills the trail.
 */
export interface TrailState extends LinkUses {
  readonly noted: Readonly<Record<string, Instant>>;
  /** How many events the case has come of: how long its trail is. */
  readonly length: number;
  /** Of each meeting, from which event to which the trail holds what is let go of once the meeting is past. */
  readonly spans: Readonly<Partial<Record<MeetingId, Span>>>;
  /** When records of the case were found lost from the store, and up to which head they had been acknowledged. It stays on the cards. */
  readonly losses: readonly Loss[];
}

/** The first and the last event, from 1. */
export type Span = readonly [first: number, last: number];

export interface Loss {
  readonly had: string;
  readonly at: Instant;
}

/** The last deliveries that were decided, by person. */
export type Delivered = Readonly<Record<string, readonly string[]>>;

/**
 * A file behind a secret link. `link`: its id, `until`: the end of it, both out of the sealed token. `code`: whether it came with the code that
 * stood in the form beside the link.
 */
export interface SecretFetch {
  readonly meeting: MeetingId;
  readonly link: string;
  readonly until: Instant;
  readonly code: 'right' | 'wrong';
}

/** `shows`: what besides the line of this meeting, on the trail too. */
interface LineShown {
  readonly shows?: 'over-time';
}

/** Reading is an act of its own: what somebody opens is on the trail before they see it. */
export interface TrailCommands {
  readonly 'read-details': { readonly meeting: MeetingId };
  /** How the family takes part, and what there is to do for it. */
  readonly 'read-family': { readonly meeting: MeetingId };
  /** The form with the link to a diary entry. */
  readonly 'read-diary': { readonly meeting: MeetingId };
  /** The entry itself, by a one-use link. `link`: its id, `until`: the end of it, both out of the sealed token. */
  readonly 'fetch-diary': { readonly meeting: MeetingId; readonly link: string; readonly until: Instant };
  /** The form with the link to the printable sheet for the day. */
  readonly 'read-sheet': { readonly meeting: MeetingId };
  readonly 'fetch-sheet': SecretFetch;
  /** The line as a picture, or the lines of every meeting so far. */
  readonly 'fetch-line': SecretFetch & LineShown;
  /** The report to a review, as it is put together from the record. */
  readonly 'read-review-report': { readonly meeting: MeetingId };
  readonly 'fetch-review-report': SecretFetch;
  readonly 'read-dates': Empty;
  readonly 'read-line': { readonly meeting: MeetingId } & LineShown;
  /** The views that are closed, and what they come to. */
  readonly 'read-views': { readonly meeting: MeetingId };
  /** What the chair said of somebody's deputy. */
  readonly 'read-chair-line': { readonly meeting: MeetingId };
  /** How far each report is, and where it is found. */
  readonly 'read-reports': { readonly meeting: MeetingId };
  /** What is asked and decided of who of the family is not there: to the chair all of it, to others what is theirs. */
  readonly 'read-exclusions': { readonly meeting: MeetingId };
  /** The minutes: to whoever writes them all of it, to others what is given to them. */
  readonly 'read-minutes': { readonly meeting: MeetingId };
  /** What was decided on each child. */
  readonly 'read-decision': { readonly meeting: MeetingId };
  /** The file, or that of the restricted part: nothing tells the two apart. */
  readonly 'fetch-minutes': SecretFetch;
  /** Whom the case is kept from, and who of them tried to open it. */
  readonly 'read-barred': Empty;
  /** One action in full, or all of them. */
  readonly 'read-action': { readonly action: ActionId | 'all' };
  /** Who gets what of a conference, and who has it. */
  readonly 'read-circulation': { readonly meeting: MeetingId };
  /** What stands in the plan: its outcomes, actions and contingencies, for the reader's children. */
  readonly 'read-plan': Empty;
  /** What changed for a child, by whom it was said. */
  readonly 'read-change': { readonly change: ChangeId };
  readonly 'read-child-move': { readonly move: ChildMoveId };
  /** What was said with a request for a conference, and what was answered. */
  readonly 'read-request': Empty;
  /** What is asked to be destroyed, word for word, and who has had it. */
  readonly 'read-redaction': Empty;
  /** What was destroyed, or went to the wrong recipient, and who had opened what. */
  readonly 'read-incidents': Empty;
  /** Whom to telephone, and on which number. */
  readonly 'read-unreached': Empty;
  /** By the bot alone. `had`, `found`: heads as anchors write them. */
  readonly 'mark-loss': { readonly had: string; readonly found: string };
  /** A press in the wrong hands. `what` is a closed word, never anything that was sent. */
  readonly 'turn-away': { readonly what: string };
}

export interface TrailEvents {
  /** Records that had been acknowledged are not in the store any more: where it had stood, and where it was found. */
  readonly 'loss-found': { readonly had: string; readonly found: string };
  readonly read: { readonly what: string };
  readonly fetched: { readonly what: string; readonly link: string; readonly until: Instant };
  /** A secret link with another code than the one that stood beside it. */
  readonly 'code-wrong': { readonly what: string; readonly link: string; readonly until: Instant };
  /** `barred`: the case is kept from whoever pressed, and the chair is told. */
  readonly 'turned-away': { readonly what: string; readonly barred?: true };
}
