import { employerOf } from '../../../directory/membership.ts';
import type { AgencyId, PersonId } from '../../../ids.ts';
import type { Known } from '../../whole.ts';

/** The agency of somebody the directory has as a chair; null: it has not. */
export function chairsAgency(chair: PersonId, { directory }: Pick<Known, 'directory'>): AgencyId | null {
  const found = directory.people.get(chair);
  return found?.status === 'active' && found.standing.includes('chair') ? employerOf(found) : null;
}
