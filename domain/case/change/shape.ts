import type { Instant, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';

/** Made by chance as the form opens: it tells nobody whether there are others. */
export type ChangeId = string & { readonly is: 'ChangeId' };

/**
 * change: a significant one to the plan or for a child; not-engaging: the family does not take part (both FV-T14); health-plan: a health-care plan
 * is not kept to (GP-P4); exclusion: a child on a plan is to be excluded from school (FV-C2).
 */
export const changeKinds = ['change', 'not-engaging', 'health-plan', 'exclusion'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What whoever acknowledged it said: whether the contingency plan is in force now, and whether the review is brought forward. */
export interface Acknowledged {
  readonly by: PersonId;
  readonly at: Instant;
  readonly contingency: boolean;
  readonly forward: boolean;
  readonly words: string;
}

/** `text` and `words` are read in dialogs only. Without a child it is about all of them. */
export interface Change {
  readonly id: ChangeId;
  readonly kind: ChangeKind;
  readonly text: string;
  readonly child?: ChildId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly acknowledged: Acknowledged | null;
  readonly withdrawn: Instant | null;
}

export interface ChangesState {
  readonly all: readonly Change[];
}

export interface ChangesCommands {
  /** One press for whoever knows of it; the same form sent twice is one. */
  readonly 'tell-change': {
    readonly id: ChangeId;
    readonly kind: ChangeKind;
    readonly text: string;
    readonly child?: ChildId;
  };
  /** By whoever told it, as long as nobody has acknowledged it. */
  readonly 'withdraw-change': { readonly change: ChangeId };
  /** By the chair, or whom it goes on to. Said again it takes the place of what was said. */
  readonly 'acknowledge-change': { readonly change: ChangeId } & Pick<Acknowledged, 'contingency' | 'forward' | 'words'>;
}

export interface ChangesEvents {
  readonly 'change-told': ChangesCommands['tell-change'];
  readonly 'change-withdrawn': { readonly change: ChangeId };
  readonly 'change-acknowledged': ChangesCommands['acknowledge-change'];
}
