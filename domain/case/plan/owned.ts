import type { Stamp } from '../../decider.ts';
import type { Case } from '../whole.ts';
import type { Action, ActionId } from './action.ts';
import { mayTakeOf } from './may-take.ts';

/** The action, if it is this person's own: not what they had for an agency that they have left, nor of a child they may not know of. */
export function owned(state: Case, { action, by }: Stamp & { readonly action: ActionId }): Action | null {
  const theirs = (one: Action) => one.id === action && one.to === by && one.unowned !== true && mayTakeOf(state, one.to, one);
  return state.plan.actions.find(theirs) ?? null;
}
