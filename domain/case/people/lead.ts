import type { PersonId } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { conferencesOf, currentConference, isPast, isWithdrawn } from '../meetings.ts';
import type { Case } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/**
 * The lead professional: who was listed in the procedure's lead role, most lately; else whoever opened the case. A deputy stands in at a
 * conference and does not take the lead over, and nobody leads who has left. Nor does anybody take it over by a list that is only being
 * made, or was called off: it gives rights, an expected date among them. Null: there is no case.
 */
export function leadOf(state: Case, procedure: Pick<Procedure, 'leadRole'>): PersonId | null {
  return 'convenor' in state.opening ? (listedLead(state, procedure) ?? state.opening.convenor) : null;
}

/** The same without whoever opened the case, who is told in the place of a lead professional. */
export function listedLead(state: Case, { leadRole }: Pick<Procedure, 'leadRole'>): PersonId | null {
  return leadUpTo(state, leadRole, currentConference(state)?.id);
}

/** Who led when a conference was that is past: whoever reads of it learns who was to be asked then, not who leads now. Of any other who leads. */
export function leadThen(state: Case, { leadRole }: Pick<Procedure, 'leadRole'>, id: MeetingId): PersonId | null {
  if (!('convenor' in state.opening)) return null;
  const past = kindOf(id) === 'conference' && isPast(state.meetings, id);
  return leadUpTo(state, leadRole, past ? id : currentConference(state)?.id) ?? state.opening.convenor;
}

function leadUpTo(state: Case, leadRole: Procedure['leadRole'], last: MeetingId | undefined): PersonId | null {
  if (state.opening.status === 'none') return null;
  const conferences = conferencesOf(state);
  for (let at = conferences.findIndex(({ id }) => id === last); at >= 0; at--) {
    const meeting = conferences[at]?.meeting;
    const listed = meeting?.list.people.find((one) => one.role === leadRole);
    const lead = listed?.standsFor ?? listed?.person;
    if (meeting === undefined || isWithdrawn(meeting) || lead === undefined) continue;
    if (!isAway(state.people, lead) && !wasForAnother(meeting, lead)) return lead;
  }
  return null;
}
