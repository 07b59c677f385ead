import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Conference } from '../../conference.ts';
import type { Phase } from '../../phase-names.ts';
import type { Known } from '../../whole.ts';
import { authorisedNow, authorisersOf } from './authorising.ts';
import { interimAskedOf, wantsInterim } from './interim.ts';
import { interimFor } from './interim-part.ts';

/** What is asked of whom of a conference that is late: to authorise it, whether a plan stands until then, and of whoever has a part in that, whether they know it. */
export function timelinessPhases(
  conference: Conference,
  person: PersonId,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Phase[] {
  const { interim } = conference.timeliness;
  const leads = wantsInterim(conference, procedure) && interimAskedOf(conference, procedure) === person;
  const part = interimFor(conference, person, procedure);
  const isSaid = part !== null && ownEntry(part.said, person) !== undefined;
  return [
    ...(authorisersOf(conference, procedure, directory).includes(person)
      ? [{ phase: authorisedNow(conference) === null ? 'authorise' : 'authorised', about: '' } as const]
      : []),
    ...(leads && interim?.inPlace !== true ? [{ phase: 'interim', about: '' } as const] : []),
    // Which plan it is: of another one they hear anew.
    ...(part === null ? [] : [{ phase: isSaid ? 'interim-part-said' : 'interim-part', about: String(part.at) } as const]),
  ];
}
