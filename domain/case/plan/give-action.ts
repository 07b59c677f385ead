import type { Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import { wasConvened } from '../meetings.ts';
import { agencyFor } from '../people/agency-for.ts';
import { already, type Case, type Decided, type Known } from '../whole.ts';
import type { Action, ActionId } from './action.ts';
import { isSameDoer, noDoer } from './doer.ts';
import { canBeDue } from './due-day.ts';
import { mayTake, mayTakeOf } from './may-take.ts';
import { canServe } from './outline/serves.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';

/** What, why, who, by when, for which child. The one who is given it joins the core group. The same action sent twice is one action. */
export function giveAction(
  state: Case,
  { to, what, why, due, child, outcome, does, at }: PlanCommands['give-action'] & Stamp,
  { directory }: Known,
): Decided<Tagged<'event', PlanEvents>> {
  if (!wasConvened(state)) return { refused: 'too-early' };
  const { actions, stopped, coreGroup } = state.plan;
  const member = coreGroup.includes(to);
  if (child !== undefined && !state.family.children.some((one) => one.id === child)) return { refused: 'no-such-child' };
  const about = child === undefined ? {} : { child };
  const serves = outcome === undefined ? {} : { outcome };
  if (!mayTake(state, to) || !mayTakeOf(state, to, about)) return { refused: 'no-such-person' };
  if (outcome !== undefined && !canServe(state, to, outcome)) return { refused: 'no-such-line' };
  if (!canBeDue(due, at)) return { refused: 'bad-date' };
  const no = does === undefined ? null : noDoer(state, to, does);
  if (no !== null) return { refused: no };
  const same = (one: Action) =>
    one.to === to &&
    one.what === what &&
    one.why === why &&
    one.by === due &&
    one.child === child &&
    one.outcome === outcome &&
    isSameDoer(one.does, does) &&
    one.status !== 'withdrawn';
  if (actions.some(same)) return already;
  const agency = agencyFor(state.people.agencies, to, directory);
  if (agency === undefined) return { refused: 'no-such-person' };
  const action = {
    id: `a${actions.length + stopped.length + 1}` as ActionId,
    to,
    what,
    why,
    by: due,
    ...about,
    ...serves,
    ...(does === undefined ? {} : { does }),
  };
  return {
    events: [...(member ? [] : [{ event: 'core-group-joined', person: to, agency } as const]), { event: 'action-given', action }],
  };
}
