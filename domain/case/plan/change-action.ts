import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { already, type Case, type Decided } from '../whole.ts';
import type { Action, ActionId, Worded } from './action.ts';
import { isSameDoer, noDoer } from './doer.ts';
import { canBeDue } from './due-day.ts';
import { mayTakeOf } from './may-take.ts';
import { canServe } from './outline/serves.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';
import { wordingOf } from './wording.ts';

type Outcome = Decided<Tagged<'event', PlanEvents>>;

/** Another text, date or child, and why. What it was stays in the trail and with the action. */
export function changeAction(state: Case, asked: PlanCommands['change-action'] & Stamp): Outcome {
  const action = found(state, asked.action);
  if (action?.status !== 'open') return { refused: 'no-such-action' };
  const now = changed(action, asked);
  if (now.child !== undefined && !state.family.children.some((one) => one.id === now.child)) return { refused: 'no-such-child' };
  if (now.by !== action.by && !canBeDue(now.by, asked.at)) return { refused: 'bad-date' };
  if (!mayTakeOf(state, action.to, now)) return { refused: 'no-such-person' };
  const serves = now.outcome !== undefined && now.outcome !== action.outcome;
  if (serves && !canServe(state, action.to, now.outcome)) return { refused: 'no-such-line' };
  const no = now.does === undefined || isSameDoer(now.does, action.does) ? null : noDoer(state, action.to, now.does);
  if (no !== null) return { refused: no };
  return isSameWording(now, action)
    ? already
    : { events: [{ event: 'action-changed', action: action.id, now, reason: asked.reason }] };
}

/** It is not to be done any more, and nobody is asked for it. */
export function withdrawAction(state: Case, { action: id, reason }: PlanCommands['withdraw-action']): Outcome {
  const action = found(state, id);
  if (action?.status === 'withdrawn') return already;
  if (action?.status !== 'open') return { refused: 'no-such-action' };
  return { events: [{ event: 'action-withdrawn', action: id, reason }] };
}

/** Undoes a slip: it is asked for as before. */
export function restoreAction(state: Case, { action: id }: PlanCommands['restore-action']): Outcome {
  const action = found(state, id);
  if (action === undefined) return { refused: 'no-such-action' };
  return action.status === 'withdrawn' ? { events: [{ event: 'action-restored', action: id }] } : already;
}

function found({ plan }: Case, id: ActionId): Action | undefined {
  return plan.actions.find((one) => one.id === id);
}

function isSameWording(one: Worded, other: Worded): boolean {
  const keys = ['what', 'why', 'by', 'child', 'outcome'] as const;
  return keys.every((key) => one[key] === other[key]) && isSameDoer(one.does, other.does);
}

function changed(action: Action, asked: PlanCommands['change-action']): Worded {
  const child = asked.child === undefined ? action.child : asked.child === 'all' ? undefined : asked.child;
  const outcome = asked.outcome === undefined ? action.outcome : asked.outcome === 'none' ? undefined : asked.outcome;
  const does = asked.does === undefined ? action.does : asked.does === 'owner' ? undefined : asked.does;
  const { what = action.what, why = action.why, due: by = action.by } = asked;
  const rest = { ...(child === undefined ? {} : { child }), ...(outcome === undefined ? {} : { outcome }) };
  return wordingOf({ what, why, by, ...rest, ...(does === undefined ? {} : { does }) });
}
