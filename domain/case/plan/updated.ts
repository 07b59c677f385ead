import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Action, ActionId, UpdateSaid } from './action.ts';
import type { PlanEvents, PlanState } from './shape.ts';

/** What its owner last said of an action is added to what was said before. */
export function updated(
  own: PlanState,
  { action, at, by }: Stamp & { readonly action: ActionId },
  status: Action['status'],
  said: UpdateSaid,
): PlanState {
  const update = { at, by: by as PersonId, ...said };
  const actions = own.actions.map((one) => (one.id === action ? { ...one, status, updates: [...one.updates, update] } : one));
  return { ...own, actions };
}

/** It is another's from now on, and says whose it was. */
export function handedOn(own: PlanState, { action, from, to, at, by }: PlanEvents['action-handed-on'] & Stamp): PlanState {
  const update = { at, by: by as PersonId, update: 'handed-on', from, to } as const;
  const actions = own.actions.map((one) => {
    if (one.id !== action) return one;
    const { unowned: _, ...rest } = one;
    return { ...rest, to, updates: [...one.updates, update] };
  });
  return { ...own, actions };
}
