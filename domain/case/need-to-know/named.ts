import { administers } from '../../access/administers.ts';
import { isKeeper } from '../../access/keeper.ts';
import type { Directory, Person } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { conferencesOf, meetingsOf } from '../meetings.ts';
import { unitOf } from '../opening/unit-of.ts';
import type { Case, Meeting } from '../whole.ts';
import { isBarred } from './barred.ts';

type Named = Pick<Case['needToKnow'], 'named'>;
type Convenor = Pick<Extract<Case['opening'], { readonly status: 'open' }>, 'convenor'>;

/**
 * Whether a standing counts in this case. In one that is staff-sensitive only that of whoever convened it, of those the chair has named,
 * and of a manager of its unit, who could otherwise mend nothing.
 */
export function isNamed(
  { needToKnow: { named }, opening }: { readonly needToKnow: Named; readonly opening: Case['opening'] | Convenor },
  person: PersonId,
): boolean {
  return named === null || named.includes(person) || ('convenor' in opening && opening.convenor === person);
}

/** Whether somebody may have nothing of a case: it is kept from them, or it is staff-sensitive and they neither are named nor have a part. */
export function isShutOut(state: Case, person: Person | undefined): boolean {
  if (person === undefined || isBarred(state, person)) return true;
  if (isNamed(state, person.id) || managesIt(state, person)) return false;
  return !state.plan.coreGroup.includes(person.id) && !meetingsOf(state).some(({ meeting }) => isIn(meeting, person.id));
}

function isIn({ when, list }: Meeting, person: PersonId): boolean {
  return (
    when.chair === person ||
    when.minuteTaker === person ||
    list.people.some((one) => one.person === person || one.standsFor === person)
  );
}

/** Who may keep this case and let it go: an administrator, a chair or a unit manager whose standing counts in it, a manager of its unit, and its own chair. */
export function keepsCase(state: Case, person: PersonId, directory: Pick<Directory, 'people'>): boolean {
  const found = directory.people.get(person);
  if (found === undefined || !isKeeper(person, directory) || isBarred(state, found)) return false;
  return isNamed(state, person) || managesIt(state, found) || chairs(state, person);
}

/** Whether somebody may read all that is known of a case, from whom it is kept too: its chair or a manager of its unit. */
export function readsWholeTrail(state: Case, person: PersonId, { people }: Pick<Directory, 'people'>): boolean {
  const found = people.get(person);
  if (found?.status !== 'active' || isBarred(state, found)) return false;
  return managesIt(state, found) || chairs(state, person);
}

function managesIt({ opening }: Pick<Case, 'opening'>, person: Person): boolean {
  return administers(person, unitOf(opening), 'unit-manager');
}

function chairs(state: Case, person: PersonId): boolean {
  return conferencesOf(state).some(({ meeting }) => meeting.when.chair === person);
}
