import type { PersonId } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { conferencesOf, currentConference } from '../meetings.ts';
import type { Case } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/**
 * The lead professional: who was listed in the procedure's lead role, most lately; else whoever opened the case. A deputy stands in at a
 * conference and does not take the lead over, and nobody leads who has left. Nor does anybody take it over by a list that is only being
 * made, or was called off: it gives rights, an expected date among them. Null: there is no case.
 */
export function leadOf(state: Case, procedure: Pick<Procedure, 'leadRole'>): PersonId | null {
  return state.opening.status === 'none' ? null : (listedLead(state, procedure) ?? state.opening.convenor);
}

/** The same without whoever opened the case, who is told in the place of a lead professional. */
export function listedLead(state: Case, { leadRole }: Pick<Procedure, 'leadRole'>): PersonId | null {
  const conferences = conferencesOf(state);
  const current = currentConference(state)?.id;
  for (let at = conferences.findIndex(({ id }) => id === current); at >= 0; at--) {
    const meeting = conferences[at]?.meeting;
    const listed = meeting?.list.people.find((one) => one.role === leadRole);
    const lead = listed?.standsFor ?? listed?.person;
    if (meeting === undefined || lead === undefined || isAway(state.people, lead) || wasForAnother(meeting, lead)) continue;
    return lead;
  }
  return null;
}
