import { agenciesAs } from '../../../directory/membership.ts';
import type { Directory, Person } from '../../../directory/state.ts';
import type { AgencyId, PersonId } from '../../../ids.ts';
import { lastMade } from '../../../last-made.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { PeopleState } from '../../people/shape.ts';
import type { Meeting } from '../../whole.ts';

type People = Pick<Directory, 'people'>;

/** The practices of which somebody keeps diary, rota and reminders (GP-P1). */
export function practicesKept(person: Person | undefined): readonly AgencyId[] {
  return person?.status === 'active' ? agenciesAs(person, 'practice-administrator') : [];
}

/** By practice, who keeps them. Everybody is gone through once for each state of the directory, and only where one is asked. */
const keepers = lastMade((people: Directory['people']): ReadonlyMap<AgencyId, readonly PersonId[]> => {
  const found = new Map<AgencyId, PersonId[]>();
  for (const one of people.values()) {
    for (const agency of practicesKept(one)) found.set(agency, [...(found.get(agency) ?? []), one.id]);
  }
  return found;
});

/** Who keeps them for a practice. */
export function keepersOfPractice({ people }: People, agency: AgencyId): readonly PersonId[] {
  return keepers(people).get(agency) ?? [];
}

/** Every agency that has somebody who keeps them. */
export function keptPractices({ people, agencies }: Pick<Directory, 'people' | 'agencies'>): readonly AgencyId[] {
  return [...agencies.keys()].filter((one) => keepers(people).has(one));
}

/** Of which agencies somebody is on the list of a meeting, or a team is asked to send somebody. */
export function agenciesAsked(
  { list: { people, teams = [] } }: Pick<Meeting, 'list'>,
  agencies: PeopleState['agencies'],
): ReadonlySet<AgencyId> {
  return new Set([...people.flatMap((one) => ownEntry(agencies, one.person) ?? []), ...teams.map((one) => one.agency)]);
}

/** Whether somebody keeps what there is of a meeting for a practice that is asked to it or, before the invitations are out, was told to expect it. */
export function keepsForMeeting(
  meeting: Pick<Meeting, 'list' | 'practice'>,
  agencies: PeopleState['agencies'],
  person: Person,
  isCalled: boolean,
): boolean {
  const kept = practicesKept(person);
  if (kept.length === 0) return false;
  const told = isCalled ? agenciesAsked(meeting, agencies) : new Set(meeting.practice.warned);
  return kept.some((one) => told.has(one));
}

/** Whether somebody keeps them for the practice that a person takes part in the case for. */
export function keepsFor(
  { people }: People,
  keeper: PersonId,
  of: { readonly agencies: PeopleState['agencies']; readonly person: PersonId },
): boolean {
  const agency = ownEntry(of.agencies, of.person);
  return agency !== undefined && practicesKept(people.get(keeper)).includes(agency);
}
