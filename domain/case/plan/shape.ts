import type { AgencyId, PersonId } from '../../ids.ts';
import type { Action, ActionId } from './action.ts';

export interface PlanState {
  readonly actions: readonly Action[];
  /** Who has been given an action joins it, and stays whatever happens to the list of a conference. */
  readonly coreGroup: readonly PersonId[];
}

export interface PlanCommands {
  readonly 'give-action': { readonly to: PersonId; readonly what: string; readonly why: string; readonly due: string };
  readonly complete: { readonly action: ActionId };
  readonly reopen: { readonly action: ActionId };
  readonly 'report-progress': { readonly action: ActionId; readonly note: string };
  readonly 'ask-help': { readonly action: ActionId; readonly note: string };
  /** Each action with who has it from now on. */
  readonly 'hand-on': { readonly takers: readonly { readonly action: ActionId; readonly to: PersonId }[] };
}

export interface PlanEvents {
  readonly 'core-group-joined': { readonly person: PersonId; readonly agency: AgencyId };
  readonly 'action-given': { readonly action: Omit<Action, 'givenAt' | 'status' | 'updates'> };
  readonly 'action-completed': { readonly action: ActionId };
  readonly 'action-reopened': { readonly action: ActionId };
  readonly 'progress-reported': { readonly action: ActionId; readonly note: string };
  readonly 'help-asked': { readonly action: ActionId; readonly note: string };
  readonly 'action-handed-on': { readonly action: ActionId; readonly from: PersonId; readonly to: PersonId };
}
