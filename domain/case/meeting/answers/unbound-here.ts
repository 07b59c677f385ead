import type { PersonId } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';

/** Of those who are here whoever has not accepted the undertaking yet (ST-P6). */
export function unboundHere({ invitees, present, chair }: Pick<Convened, 'invitees' | 'present' | 'chair'>): readonly PersonId[] {
  return invitees
    .filter((one) => one.undertaking === undefined && one.person !== chair && present.includes(one.person))
    .map((one) => one.person);
}
