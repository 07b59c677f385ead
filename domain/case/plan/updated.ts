import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Action, ActionId, UpdateMade, UpdateSaid } from './action.ts';
import type { PlanEvents, PlanState } from './shape.ts';
import { wordingOf } from './wording.ts';

/** What was last said or done of an action is added to what was before. Without a status it stands as it stood. */
export function updated(
  own: PlanState,
  { action, at, by }: Stamp & { readonly action: ActionId },
  status: Action['status'] | null,
  said: UpdateSaid | UpdateMade,
): PlanState {
  const update = { at, by: by as PersonId, ...said };
  const actions = own.actions.map((one) =>
    one.id === action ? { ...one, status: status ?? one.status, updates: [...one.updates, update] } : one,
  );
  return { ...own, actions };
}

/** Other words, date or child from now on, and what they were. */
export function reworded(own: PlanState, event: PlanEvents['action-changed'] & Stamp): PlanState {
  const { action: id, now, reason } = event;
  const action = own.actions.find((one) => one.id === id);
  if (action === undefined) return own;
  const { what: _, why: __, by: ___, child: ____, outcome: _____, does: ______, ...rest } = action;
  const was = wordingOf(action);
  const actions = own.actions.map((one) => (one.id === id ? { ...rest, ...now } : one));
  return updated({ ...own, actions }, event, null, { update: 'changed', was, note: reason });
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
