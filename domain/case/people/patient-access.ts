import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { agencyFor } from './agency-for.ts';
import type { PeopleState } from './shape.ts';

/** What somebody's agency keeps can be read by its patients online, so they have to be reminded to hide what is of a conference. */
export function hidesFromPatients(
  agencies: PeopleState['agencies'],
  person: PersonId,
  directory: Pick<Directory, 'people' | 'agencies'>,
): boolean {
  const agency = agencyFor(agencies, person, directory);
  return agency !== undefined && directory.agencies.get(agency)?.kind === 'gp';
}
