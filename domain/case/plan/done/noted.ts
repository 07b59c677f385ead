import type { PersonId } from '../../../ids.ts';
import type { Action } from '../action.ts';

type Of = Pick<Action, 'to' | 'updates'>;

/** Who had it when that was said or done of it. */
export function hadThen({ to, updates }: Of, nth: number): PersonId {
  const later = updates.slice(nth).find((one) => one.update === 'handed-on');
  return later?.update === 'handed-on' ? later.from : to;
}

/** Whoever noted that it is completed, as its owner told them; null: it is not, or its owner said so. */
export function notedBy(action: Of & Pick<Action, 'status'>): PersonId | null {
  return action.status === 'completed' ? notedUpTo(action, action.updates.length) : null;
}

/** The same of the last time that it was completed before the how manyth thing said of it, whatever became of it since. */
export function notedUpTo(action: Of, nth: number): PersonId | null {
  const last = action.updates.slice(0, nth).findLastIndex((one) => one.update === 'completed');
  const by = action.updates[last]?.by;
  return by === undefined || by === hadThen(action, last) ? null : by;
}
