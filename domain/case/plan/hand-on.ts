import type { Stamp } from '../../decider.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import { agencyFor } from '../people/agency-for.ts';
import type { Case, Decided, Known } from '../whole.ts';
import { mayTake, mayTakeOf } from './may-take.ts';
import { disownedAt } from './not-mine.ts';
import type { PlanCommands, PlanEvents } from './shape.ts';

type Event = Tagged<'event', PlanEvents>;

/**
 * Others have these actions from now on, and join the core group. Who had them and who has them now stays with each. One that is with the
 * same person already is left as it is, unless they say that it is not theirs: then it stays theirs all the same.
 */
export function handOn(state: Case, { takers }: PlanCommands['hand-on'] & Stamp, { directory }: Known): Decided<Event> {
  const joining = new Map<PersonId, AgencyId>();
  const events: Event[] = [];
  for (const { action: id, to } of takers) {
    const action = state.plan.actions.find((one) => one.id === id);
    if (action?.status !== 'open') return { refused: 'no-such-action' };
    const agency = agencyFor(state.people.agencies, to, directory);
    if (!mayTake(state, to) || !mayTakeOf(state, to, action) || agency === undefined) return { refused: 'no-such-person' };
    if (action.to === to && action.unowned !== true && disownedAt(action) === null) continue;
    if (!state.plan.coreGroup.includes(to)) joining.set(to, agency);
    events.push({ event: 'action-handed-on', action: id, from: action.to, to });
  }
  const joined = [...joining].map(([person, agency]): Event => ({ event: 'core-group-joined', person, agency }));
  return { events: [...joined, ...events] };
}
