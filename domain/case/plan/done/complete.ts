import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { leadOf } from '../../people/lead.ts';
import { already, type Case, type Decided, type Known } from '../../whole.ts';
import type { Action, ActionId } from '../action.ts';
import { mayTakeOf } from '../may-take.ts';
import { owned } from '../owned.ts';
import type { PlanCommands, PlanEvents } from '../shape.ts';
import { notedBy } from './noted.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/**
 * Its owner, or whoever leads, as its owner told them; with what has changed for the child, which can be said of one that is completed too. Said
 * twice it is one.
 */
export function complete(state: Case, asked: PlanCommands['complete'] & Stamp, known: Known): Outcome {
  const action = ticked(state, asked, known);
  if (action === null) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  // Its owner was first, and what they said of it stands.
  if (action.status === 'completed' && !isTheirs(action, asked)) return already;
  const { effect = '' } = asked;
  const said = effect === '' ? {} : { effect };
  if (action.status === 'open') return { events: [{ event: 'action-completed', action: action.id, ...said }] };
  if (effect === '' || effectOf(action) === effect) return already;
  return { events: [{ event: 'effect-said', action: action.id, note: effect }] };
}

/** Several of one owner at once: of those that are completed already nothing is written. */
export function completeSeveral(state: Case, { actions, ...stamp }: PlanCommands['complete-several'] & Stamp): Outcome {
  const theirs = [...new Set(actions)].map((action) => owned(state, { action, ...stamp }));
  if (theirs.length === 0 || theirs.includes(null)) return { refused: 'not-yours' };
  const open = theirs.flatMap((one) => (one?.status === 'open' ? [one.id] : []));
  if (open.length === 0 && theirs.some((one) => one?.status === 'withdrawn')) return { refused: 'no-such-action' };
  return { events: open.map((action) => ({ event: 'action-completed', action })) };
}

/** What is said to have changed for the child since an action was completed; '' it is not said. */
export function effectOf({ status, updates }: Pick<Action, 'status' | 'updates'>): string {
  const last = updates.findLast((one) => one.update === 'effect' || one.update === 'completed');
  return status === 'completed' && last !== undefined && 'note' in last ? (last.note ?? '') : '';
}

/** Undoes a slip: its owner, or whoever noted it for them. */
export function reopen(state: Case, asked: PlanCommands['reopen'] & Stamp, known: Known): Outcome {
  const action = ticked(state, asked, known);
  if (action === null || (action.status === 'completed' && !isTheirs(action, asked))) return { refused: 'not-yours' };
  if (action.status === 'withdrawn') return { refused: 'no-such-action' };
  return action.status === 'open' ? already : { events: [{ event: 'action-reopened', action: action.id }] };
}

/** What somebody has completed themself the lead does not open again. */
const isTheirs = (action: Action, { by }: Stamp) => action.to === by || notedBy(action) === by;

/** The action that somebody may tick: their own; or another's, for whoever leads, who was told. What is nobody's is handed on first. */
function ticked(
  state: Case,
  asked: Stamp & { readonly action: ActionId },
  { procedure }: Pick<Known, 'procedure'>,
): Action | null {
  const own = owned(state, asked);
  const by = asked.by as PersonId;
  if (own !== null || by !== leadOf(state, procedure)) return own;
  return state.plan.actions.find((one) => one.id === asked.action && one.unowned !== true && mayTakeOf(state, by, one)) ?? null;
}
