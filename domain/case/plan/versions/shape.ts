import type { Instant, PersonId } from '../../../ids.ts';
import type { ActionId } from '../action.ts';
import type { LineId } from '../outline/shape.ts';
import type { VisitId } from '../visiting/shape.ts';

/** What of a plan was changed. `cover`: for whom somebody stands in. What it says is with the thing itself, and never here. */
export type PlanItem =
  | { readonly action: ActionId }
  | { readonly line: LineId }
  | { readonly visit: VisitId }
  | { readonly cover: PersonId };

/** One press that changed a plan. */
export interface PlanChange {
  /** That of the whole plan since then: the first is 1. */
  readonly version: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly items: readonly PlanItem[];
  /** The first version of those that are told together, and when that was. */
  readonly told: { readonly from: number; readonly at: Instant };
}

/** `version`: 0, there is no plan yet. `changes`: the latest last. */
export interface VersionsState {
  readonly version: number;
  readonly changes: readonly PlanChange[];
}
