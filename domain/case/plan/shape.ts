import type { AgencyId, Instant, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';
import type { Action, ActionId, AskedOf, Doer, Worded } from './action.ts';
import type { LineId } from './outline/shape.ts';
import type { Visitor } from './visiting/shape.ts';

/** Who stands in for a key person of the plan: of the core group or the list, or by name (FV-C1); null: nobody does any more. `was`: who did before; null: nobody. */
export interface PlanCover {
  readonly cover: Visitor | null;
  readonly at: Instant;
  readonly was: Visitor | null;
}

export interface PlanState {
  readonly actions: readonly Action[];
  /** What stopped with a child. */
  readonly stopped: readonly Action[];
  /** Who has been given an action joins it, and stays whatever happens to the list of a conference. */
  readonly coreGroup: readonly PersonId[];
  readonly covers: Readonly<Record<PersonId, PlanCover>>;
}

export interface PlanCommands {
  /** Without a child it is for all of them; without an outcome it serves none that stands in the plan. */
  readonly 'give-action': {
    readonly to: PersonId;
    readonly what: string;
    readonly why: string;
    readonly due: string;
    readonly child?: ChildId;
    readonly outcome?: LineId;
    readonly does?: Doer;
  };
  /** What is not there stays as it is. `reason`: why it is changed. */
  readonly 'change-action': {
    readonly action: ActionId;
    readonly what?: string;
    readonly why?: string;
    readonly due?: string;
    readonly child?: ChildId | 'all';
    readonly outcome?: LineId | 'none';
    readonly does?: Doer | 'owner';
    readonly reason: string;
  };
  readonly 'withdraw-action': { readonly action: ActionId; readonly reason: string };
  readonly 'restore-action': { readonly action: ActionId };
  /** `effect`: what has changed for the child; of one that is completed it can be said afterwards. */
  readonly complete: { readonly action: ActionId; readonly effect?: string };
  readonly 'complete-several': { readonly actions: readonly ActionId[] };
  readonly reopen: { readonly action: ActionId };
  readonly 'report-progress': { readonly action: ActionId; readonly note: string };
  readonly 'ask-help': { readonly action: ActionId; readonly note: string };
  readonly 'say-cannot': { readonly action: ActionId; readonly note: string };
  readonly 'ask-new-date': { readonly action: ActionId; readonly due: string; readonly note: string };
  /** `due`: the date that was asked for, as it stood on the form. */
  readonly 'answer-new-date': {
    readonly action: ActionId;
    readonly due: string;
    readonly agreed: boolean;
    readonly note: string;
  };
  readonly 'offer-action': { readonly action: ActionId; readonly to: PersonId; readonly note: string };
  readonly 'answer-offer': { readonly action: ActionId; readonly takes: boolean; readonly note: string };
  readonly 'ask-no-more': { readonly action: ActionId; readonly what: AskedOf };
  /** Not to be reminded of it before that day (YYYY-MM-DD); '': reminded as ever. */
  readonly 'snooze-action': { readonly action: ActionId; readonly until: string };
  readonly 'say-not-mine': { readonly action: ActionId; readonly note: string };
  readonly 'say-mine': { readonly action: ActionId };
  /** null: nobody stands in for them any more. */
  readonly 'name-cover': { readonly of: PersonId; readonly cover: Visitor | null };
  /** Each action with who has it from now on. */
  readonly 'hand-on': { readonly takers: readonly { readonly action: ActionId; readonly to: PersonId }[] };
}

export interface PlanEvents {
  readonly 'core-group-joined': { readonly person: PersonId; readonly agency: AgencyId };
  readonly 'action-given': { readonly action: Omit<Action, 'givenAt' | 'status' | 'updates'> };
  readonly 'action-changed': { readonly action: ActionId; readonly now: Worded; readonly reason: string };
  readonly 'action-withdrawn': { readonly action: ActionId; readonly reason: string };
  readonly 'action-restored': { readonly action: ActionId };
  readonly 'action-completed': { readonly action: ActionId; readonly effect?: string };
  readonly 'effect-said': { readonly action: ActionId; readonly note: string };
  readonly 'action-reopened': { readonly action: ActionId };
  readonly 'progress-reported': { readonly action: ActionId; readonly note: string };
  readonly 'help-asked': { readonly action: ActionId; readonly note: string };
  readonly 'said-cannot': { readonly action: ActionId; readonly note: string };
  readonly 'new-date-asked': { readonly action: ActionId; readonly due: string; readonly note: string };
  readonly 'new-date-answered': {
    readonly action: ActionId;
    readonly agreed: boolean;
    readonly due: string;
    readonly note: string;
  };
  readonly 'action-offered': { readonly action: ActionId; readonly to: PersonId; readonly note: string };
  readonly 'offer-declined': { readonly action: ActionId; readonly note: string };
  readonly 'asked-no-more': { readonly action: ActionId; readonly what: AskedOf };
  readonly 'action-snoozed': { readonly action: ActionId; readonly until: string };
  readonly 'said-not-mine': { readonly action: ActionId; readonly note: string };
  readonly 'said-mine': { readonly action: ActionId };
  readonly 'cover-named': { readonly of: PersonId; readonly cover: Visitor | null };
  readonly 'action-handed-on': { readonly action: ActionId; readonly from: PersonId; readonly to: PersonId };
}
