import type { Stamp } from '../../decider.ts';
import type { Case } from '../whole.ts';
import type { Action, ActionId } from './action.ts';

/** The action, if it is this person's own: not what they had for an agency that they have left. */
export function owned({ plan }: Case, { action, by }: Stamp & { readonly action: ActionId }): Action | null {
  return plan.actions.find((one) => one.id === action && one.to === by && one.unowned !== true) ?? null;
}
