import type { Instant, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';
import type { LineId } from './outline/shape.ts';

/** 'a1', 'a2', … in the order given. */
export type ActionId = string & { readonly is: 'ActionId' };

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
}

/** What the owner of an action says of it. not-mine: it is somebody else's to do; mine: it is theirs after all. */
export type UpdateSaid =
  | { readonly update: 'progress' | 'help' | 'not-mine'; readonly note: string }
  | { readonly update: 'completed' | 'reopened' | 'mine' };

/** What chair or lead professional did with it. `note`: why. */
export type UpdateMade =
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
