import { partsOf } from '../../access/parts.ts';
import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { askedManagers } from '../conference/managers.ts';
import { conferencesInHand } from '../meetings.ts';
import type { Case, Known } from '../whole.ts';
import { type AskedRedaction, type RedactionStanding, redactionStandings } from './shape.ts';

/** What of these somebody is to the case as it stands. */
export function redactionStandingsOf(state: Case, person: PersonId, known: Known): readonly RedactionStanding[] {
  const parts = partsOf(state, person, known);
  return redactionStandings.filter((one) => parts.has(one));
}

/** Whether somebody may agree: another person, of another standing than the one it was asked by. */
export function mayAgree(state: Case, asked: AskedRedaction, person: PersonId, known: Known): boolean {
  return person !== asked.by && redactionStandingsOf(state, person, known).some((one) => one !== asked.as);
}

/** Whoever is asked to agree: the chair, whoever sets the case up, the unit managers, as far as they may. */
export function askedToAgree(state: Case, asked: AskedRedaction, known: Pick<Known, 'procedure'> & { directory: Directory }) {
  if (state.opening.status !== 'open') return [];
  const { convenor, unit } = state.opening;
  const chairs = conferencesInHand(state).flatMap(({ meeting }) => meeting.when.chair ?? []);
  const managers = askedManagers({ needToKnow: state.needToKnow, unit }, 'unit-manager', known.directory);
  return [...new Set<PersonId>([...chairs, convenor, ...managers])].filter((one) => mayAgree(state, asked, one, known));
}
