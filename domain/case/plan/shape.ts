import type { AgencyId, PersonId } from '../../ids.ts';
import type { ChildId } from '../family/shape.ts';
import type { Action, ActionId, Worded } from './action.ts';
import type { LineId } from './outline/shape.ts';

export interface PlanState {
  readonly actions: readonly Action[];
  /** Who has been given an action joins it, and stays whatever happens to the list of a conference. */
  readonly coreGroup: readonly PersonId[];
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
  };
  /** What is not there stays as it is. `reason`: why it is changed. */
  readonly 'change-action': {
    readonly action: ActionId;
    readonly what?: string;
    readonly why?: string;
    readonly due?: string;
    readonly child?: ChildId | 'all';
    readonly outcome?: LineId | 'none';
    readonly reason: string;
  };
  readonly 'withdraw-action': { readonly action: ActionId; readonly reason: string };
  readonly 'restore-action': { readonly action: ActionId };
  readonly complete: { readonly action: ActionId };
  readonly reopen: { readonly action: ActionId };
  readonly 'report-progress': { readonly action: ActionId; readonly note: string };
  readonly 'ask-help': { readonly action: ActionId; readonly note: string };
  readonly 'say-not-mine': { readonly action: ActionId; readonly note: string };
  readonly 'say-mine': { readonly action: ActionId };
  /** Each action with who has it from now on. */
  readonly 'hand-on': { readonly takers: readonly { readonly action: ActionId; readonly to: PersonId }[] };
}

export interface PlanEvents {
  readonly 'core-group-joined': { readonly person: PersonId; readonly agency: AgencyId };
  readonly 'action-given': { readonly action: Omit<Action, 'givenAt' | 'status' | 'updates'> };
  readonly 'action-changed': { readonly action: ActionId; readonly now: Worded; readonly reason: string };
  readonly 'action-withdrawn': { readonly action: ActionId; readonly reason: string };
  readonly 'action-restored': { readonly action: ActionId };
  readonly 'action-completed': { readonly action: ActionId };
  readonly 'action-reopened': { readonly action: ActionId };
  readonly 'progress-reported': { readonly action: ActionId; readonly note: string };
  readonly 'help-asked': { readonly action: ActionId; readonly note: string };
  readonly 'said-not-mine': { readonly action: ActionId; readonly note: string };
  readonly 'said-mine': { readonly action: ActionId };
  readonly 'action-handed-on': { readonly action: ActionId; readonly from: PersonId; readonly to: PersonId };
}
