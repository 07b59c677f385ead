import type { Instant, PersonId } from '../../ids.ts';

/** 'a1', 'a2', … in the order given. */
export type ActionId = string & { readonly is: 'ActionId' };

/** What the owner of an action says of it. */
export type UpdateSaid =
  | { readonly update: 'progress' | 'help'; readonly note: string }
  | { readonly update: 'completed' | 'reopened' };

export type Update = UpdateSaid & { readonly at: Instant; readonly by: PersonId };

/** One line of the plan: what, why, who, by when (YYYY-MM-DD). What and why are shown in dialogs only. */
export interface Action {
  readonly id: ActionId;
  readonly to: PersonId;
  readonly what: string;
  readonly why: string;
  readonly by: string;
  readonly givenAt: Instant;
  readonly status: 'open' | 'completed';
  readonly updates: readonly Update[];
}
