import { partsOf } from '../../access/parts.ts';
import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { lastMade } from '../../last-made.ts';
import { askedManagers } from '../conference/managers.ts';
import { conferencesInHand } from '../meetings.ts';
import { isNamed, isShutOut } from '../need-to-know/named.ts';
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

/** Those who are told of what was withdrawn: nobody the case is kept from, and in one for named people alone nobody who is not named. */
export function dataProtectionOfficers(state: Case, { people }: Pick<Directory, 'people'>): readonly PersonId[] {
  return officers(people).filter((one) => {
    const found = people.get(one);
    return found?.status === 'active' && isNamed(state, one) && !isShutOut(state, found);
  });
}

/** Everybody is gone through once for each state of the directory, and only where something was withdrawn. */
const officers = lastMade((people: Directory['people']) =>
  [...people.values()].filter(({ standing }) => standing.includes('data-protection')).map(({ id }) => id),
);
