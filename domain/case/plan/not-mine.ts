import type { Stamp } from '../../decider.ts';
import type { Instant } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import type { Action, Update } from './action.ts';
import { owned } from './owned.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';
import { saysSomething } from './snooze/last-said.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** The owner says that it is somebody else's to do; chair and lead professional say whose. Sent twice it is one. */
export function sayNotMine(state: Case, asked: PlanCommands['say-not-mine'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  if (action.status !== 'open') return { refused: 'no-such-action' };
  return disownedAt(action) === null ? { events: [{ event: 'said-not-mine', action: action.id, note: asked.note }] } : already;
}

/** Undoes a slip. */
export function sayMine(state: Case, asked: PlanCommands['say-mine'] & Stamp): Outcome {
  const action = owned(state, asked);
  if (action === null) return { refused: 'not-yours' };
  return disownedAt(action) === null ? already : { events: [{ event: 'said-mine', action: action.id }] };
}

const byOthers: readonly Update['update'][] = ['changed', 'withdrawn', 'restored', 'date-answered', 'declined'];

/** Since when whoever has an open action says that it is not theirs, and nobody has handed it on; null: nobody says so. */
export function disownedAt({ status, updates }: Pick<Action, 'status' | 'updates'>): Instant | null {
  const last = updates.findLast((one) => saysSomething(one) && !byOthers.includes(one.update));
  return status === 'open' && last?.update === 'not-mine' ? last.at : null;
}
