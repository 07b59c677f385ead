import type { PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { isAway } from '../people/departures.ts';
import { listedLead } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { Action } from './action.ts';
import { mayTakeOf } from './may-take.ts';
import { disownedAt } from './not-mine.ts';
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

/**
 * Who is asked to hand an open action on. Where its owner says that it is not theirs, or may not know of its child any more, neither they nor
 * anybody else who may not know. null: it is with somebody.
 */
export function whoHandsOnOf(state: Case, action: Action, known: Pick<Known, 'procedure'>): PersonId | null {
  if (action.unowned !== true && !isAdrift(state, action)) return null;
  const first = whoHandsOn(state, known);
  if (action.unowned === true || first === null || state.opening.status !== 'open') return first;
  if (first !== action.to && mayTakeOf(state, first, action)) return first;
  const chair = currentConference(state)?.meeting.when.chair ?? null;
  return chair === null || chair === action.to || isAway(state.people, chair) ? state.opening.convenor : chair;
}

function isAdrift(state: Case, action: Action): boolean {
  return action.status === 'open' && (disownedAt(action) !== null || !mayTakeOf(state, action.to, action));
}

/** Who hears that an action is left undone: the lead professional; of their own, or one of a child they may not know of, the chair. */
export function toldWhenUndone(
  of: Parameters<typeof mayTakeOf>[0],
  action: Action,
  { lead, chair }: { readonly lead: PersonId | null; readonly chair: PersonId | null },
): PersonId | null {
  return lead !== null && action.to !== lead && mayTakeOf(of, lead, action) ? lead : chair;
}
