import type { Instant, PersonId } from '../../ids.ts';
import type { AdultId, ChildId } from '../family/shape.ts';
import type { LineId } from './outline/shape.ts';

/** 'a1', 'a2', … in the order given. */
export type ActionId = string & { readonly is: 'ActionId' };

/**
 * Who does it where the bot writes to nobody: somebody of the family (FV-C4), or of a practice, who has no account (GP-C1). Whoever the action is
 * given to speaks with them, and ticks it for them. A name is read in dialogs only.
 */
export type Doer = { readonly adult: AdultId } | { readonly child: ChildId } | { readonly name: string };

/**
 * What is to be done, why, by when (YYYY-MM-DD), for which child and for which outcome; without a child: for all of them. What and why are shown
 * in dialogs only.
 */
export interface Worded {
  readonly what: string;
  readonly why: string;
  readonly by: string;
  readonly child?: ChildId;
  readonly outcome?: LineId;
  readonly does?: Doer;
}

/**
 * What the owner of an action says of it. cannot: it cannot be done, by them or anybody, as it stands. not-mine: it is somebody else's to do; mine: it
 * is theirs after all. effect, and the note of completed: what has changed for the child. date-asked: by when it could be done. offered: a colleague of the
 * core group is asked to take it. asked-no-more: what they asked for last is taken back. snoozed: not to be reminded before that day (YYYY-MM-DD); '': as ever.
 */
export type UpdateSaid =
  | { readonly update: 'progress' | 'help' | 'cannot' | 'not-mine' | 'effect'; readonly note: string }
  | { readonly update: 'completed'; readonly note?: string }
  | { readonly update: 'date-asked'; readonly due: string; readonly note: string }
  | { readonly update: 'offered'; readonly to: PersonId; readonly note: string }
  | { readonly update: 'asked-no-more'; readonly what: AskedOf }
  | { readonly update: 'snoozed'; readonly until: string }
  | { readonly update: 'reopened' | 'mine' };

/** What the owner of an action may wait for: another date of whoever keeps the plan, or that a colleague takes it. */
const whatIsAsked = ['date', 'offer'] as const;
export type AskedOf = (typeof whatIsAsked)[number];

/**
 * What chair or lead professional did with it. `note`: why. date-answered: whether it may be done later; that it is due otherwise is told as `changed`.
 * declined: whoever was asked to take it does not.
 */
export type UpdateMade =
  | { readonly update: 'date-answered'; readonly agreed: boolean; readonly due: string; readonly note: string }
  | { readonly update: 'declined'; readonly note: string }
  | { readonly update: 'changed'; readonly was: Worded; readonly note: string }
  | { readonly update: 'withdrawn'; readonly note: string }
  | { readonly update: 'restored' };

/** Another has it from then on. */
interface HandedOn {
  readonly update: 'handed-on';
  readonly from: PersonId;
  readonly to: PersonId;
}

export type Update = (UpdateSaid | UpdateMade | HandedOn) & { readonly at: Instant; readonly by: PersonId };

/** One line of the plan, with who does it. */
export interface Action extends Worded {
  readonly id: ActionId;
  readonly to: PersonId;
  readonly givenAt: Instant;
  readonly status: 'open' | 'completed' | 'withdrawn';
  /** Whoever had it has left the agency they had it for: it is nobody's until it is handed on. */
  readonly unowned?: true;
  readonly updates: readonly Update[];
}
