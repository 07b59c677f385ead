import type { Instant, PersonId } from '../../ids.ts';

/** 'a1', 'a2', … in the order given. */
export type ActionId = string & { readonly is: 'ActionId' };

/** What the owner of an action says of it. */
export type UpdateSaid =
  | { readonly update: 'progress' | 'help'; readonly note: string }
  | { readonly update: 'completed' | 'reopened' };

/** Another has it from then on. */
interface HandedOn {
  readonly update: 'handed-on';
  readonly from: PersonId;
  readonly to: PersonId;
}

export type Update = (UpdateSaid | HandedOn) & { readonly at: Instant; readonly by: PersonId };

/** One line of the plan: what, why, who, by when (YYYY-MM-DD). What and why are shown in dialogs only. */
export interface Action {
  readonly id: ActionId;
  readonly to: PersonId;
  readonly what: string;
  readonly why: string;
  readonly by: string;
  readonly givenAt: Instant;
  readonly status: 'open' | 'completed';
  /** Whoever had it has left the agency they had it for: it is nobody's until it is handed on. */
  readonly unowned?: true;
  readonly updates: readonly Update[];
}
