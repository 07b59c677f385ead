import type { Instant, PersonId } from '../../../ids.ts';
import type { ChildId } from '../../family/shape.ts';

/** 'v1', 'v2', … in the order agreed. */
export type VisitId = string & { readonly is: 'VisitId' };

/** Somebody of the core group or on the list; or by name, where they have no account. A name is read in forms only. */
export type Visitor = { readonly person: PersonId } | { readonly name: string };

/** Who sees the child, and at least every so many days. Without a child: all of them. */
export interface VisitAgreed {
  readonly who: Visitor;
  readonly days: number;
  readonly child?: ChildId;
}

/** `seen`: the last day (YYYY-MM-DD) on which the child was seen, as told, and by whom; null: nobody has said so yet. */
export interface Visit extends VisitAgreed {
  readonly id: VisitId;
  readonly status: 'stands' | 'withdrawn';
  readonly at: Instant;
  readonly seen: { readonly on: string; readonly by: PersonId } | null;
  /** How it was agreed before, the latest last. */
  readonly was: readonly (VisitAgreed & { readonly until: Instant })[];
}

export interface VisitingState {
  readonly visits: readonly Visit[];
  /** What stopped with a child. */
  readonly stopped: readonly Visit[];
}

export interface VisitingCommands {
  readonly 'agree-visits': VisitAgreed;
  readonly 'change-visits': VisitAgreed & { readonly visit: VisitId };
  /** `stands`: false, it is not agreed any more; true, it is after all. */
  readonly 'end-visits': { readonly visit: VisitId; readonly stands: boolean };
  /** `on`: '' takes back what was said last. */
  readonly 'say-seen': { readonly visit: VisitId; readonly on: string };
}

export interface VisitingEvents {
  readonly 'visits-agreed': VisitAgreed & { readonly visit: VisitId };
  readonly 'visits-changed': { readonly visit: VisitId; readonly now: VisitAgreed };
  readonly 'visits-ended': { readonly visit: VisitId; readonly stands: boolean };
  readonly 'seen-said': { readonly visit: VisitId; readonly on: string };
}
