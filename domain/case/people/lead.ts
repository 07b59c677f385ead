import type { PersonId } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { conferencesOf } from '../meetings.ts';
import type { Case } from '../whole.ts';

/**
 * The lead professional: who was listed in the procedure's lead role, most lately; else whoever opened the case. A deputy stands in at a
 * conference and does not take the lead over. Null: there is no case.
 */
export function leadOf(state: Case, { leadRole }: Pick<Procedure, 'leadRole'>): PersonId | null {
  if (state.opening.status === 'none') return null;
  const conferences = conferencesOf(state);
  for (let at = conferences.length - 1; at >= 0; at--) {
    const listed = conferences[at]?.meeting.list.people.find((one) => one.role === leadRole);
    if (listed !== undefined) return listed.standsFor ?? listed.person;
  }
  return state.opening.convenor;
}
