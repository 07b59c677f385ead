import { employerOf } from '../../directory/membership.ts';
import type { Directory } from '../../directory/state.ts';
import type { AgencyId, PersonId } from '../../ids.ts';
import { ownEntry } from '../../own-entry.ts';
import type { PeopleState } from './shape.ts';

/** The agency somebody has their part in a case for; of whoever has none yet, their main one. */
export function agencyFor(
  agencies: PeopleState['agencies'],
  person: PersonId,
  { people }: Pick<Directory, 'people'>,
): AgencyId | undefined {
  const found = people.get(person);
  return ownEntry(agencies, person) ?? (found === undefined ? undefined : employerOf(found));
}
