import { administers, administratorsOf } from '../../access/administers.ts';
import { isOnLeave } from '../../directory/leave/leave.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { isNamed } from '../need-to-know/named.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';

/**
 * Who is asked to telephone: of the core group whoever leads the case; else whoever called it, then any other administrator of the
 * unit, and the chair where there is none. Nobody who is not reached themselves, and whoever is on leave that day only where everybody is. `at`: when
 * they are to telephone. Null: nobody is left.
 */
export function whoTelephones(
  state: Case,
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
  notReached: ReadonlySet<PersonId>,
  ofCoreGroup: boolean,
  at: Instant,
): PersonId | null {
  const { opening } = state;
  if (opening.status !== 'open') return null;
  const { people } = directory;
  const all = [
    ...(ofCoreGroup ? [leadOf(state, procedure)] : []),
    ...(administers(people.get(opening.convenor), opening.unit) ? [opening.convenor] : []),
    ...administratorsOf(directory, opening.unit).filter((one) => isNamed(state, one)),
    currentConference(state)?.meeting.when.chair ?? null,
  ];
  const able = all.flatMap((one) => one ?? []).filter((one) => people.get(one)?.status === 'active' && !notReached.has(one));
  return able.find((one) => !isOnLeave(directory, one, at)) ?? able[0] ?? null;
}
