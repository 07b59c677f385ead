import type { Stamp } from '../../decider.ts';
import type { Case } from '../whole.ts';
import type { Action, ActionId } from './action.ts';

/** The action, if it is this person's own. */
export function owned({ plan }: Case, { action, by }: Stamp & { readonly action: ActionId }): Action | null {
  return plan.actions.find((one) => one.id === action && one.to === by) ?? null;
}
