import type { PersonId } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { conferencesOf } from '../meetings.ts';
import type { Case } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/**
 * The lead professional: who was listed in the procedure's lead role, most lately; else whoever opened the case. A deputy stands in at a
 * conference and does not take the lead over, and nobody leads who has left. Null: there is no case.
 */
export function leadOf(state: Case, { leadRole }: Pick<Procedure, 'leadRole'>): PersonId | null {
  if (state.opening.status === 'none') return null;
  const conferences = conferencesOf(state);
  for (let at = conferences.length - 1; at >= 0; at--) {
    const meeting = conferences[at]?.meeting;
    const listed = meeting?.list.people.find((one) => one.role === leadRole);
    const lead = listed?.standsFor ?? listed?.person;
    if (meeting === undefined || lead === undefined || isAway(state.people, lead) || wasForAnother(meeting, lead)) continue;
    return lead;
  }
  return state.opening.convenor;
}
