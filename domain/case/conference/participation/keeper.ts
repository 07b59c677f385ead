import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';

/**
 * Whose the family's tasks are: of whoever is on the list in the procedure's lead role, though a deputy comes to the conference; where nobody
 * is, of whoever sets the conference up. They go with the role and not with the person.
 */
export function familyKeeper(
  { invitees, convenor }: Pick<Conference, 'invitees' | 'convenor'>,
  { leadRole }: Pick<Procedure, 'leadRole'>,
): PersonId {
  const listed = invitees.find((one) => one.role === leadRole);
  return listed?.standsFor ?? listed?.person ?? convenor;
}
