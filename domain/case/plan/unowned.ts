import type { Instant, PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { isAway } from '../people/departures.ts';
import { listedLead } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { Action } from './action.ts';
import type { PlanState } from './shape.ts';

/** The open actions that are nobody's, since whoever had them has left. */
export function unownedActions({ actions }: Pick<PlanState, 'actions'>): readonly Action[] {
  return actions.filter((one) => one.unowned === true && one.status === 'open');
}

/** Who is asked to hand them on: the lead professional; where that is who has left, the chair; where there is none, whoever sets the case up. */
export function whoHandsOn(state: Case, { procedure }: Pick<Known, 'procedure'>): PersonId | null {
  if (state.opening.status !== 'open') return null;
  const chair = currentConference(state)?.meeting.when.chair ?? null;
  const inChair = chair === null || isAway(state.people, chair) ? null : chair;
  return listedLead(state, procedure) ?? inChair ?? state.opening.convenor;
}

/** Since when an action has been with whoever has it now. */
export function ownedSince({ givenAt, updates }: Action): Instant {
  return updates.findLast((one) => one.update === 'handed-on')?.at ?? givenAt;
}
