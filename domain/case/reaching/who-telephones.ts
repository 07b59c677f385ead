import { administers, administratorsOf } from '../../access/administers.ts';
import type { PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';

/**
 * Who is asked to telephone: of the core group whoever leads the case; else whoever called it, then any other administrator of the
 * unit, and the chair where there is none. Nobody who is not reached themselves. Null: nobody is left.
 */
export function whoTelephones(
  state: Case,
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
  notReached: ReadonlySet<PersonId>,
  ofCoreGroup: boolean,
): PersonId | null {
  const { opening } = state;
  if (opening.status !== 'open') return null;
  const { people } = directory;
  const all = [
    ...(ofCoreGroup ? [leadOf(state, procedure)] : []),
    ...(administers(people.get(opening.convenor), opening.unit) ? [opening.convenor] : []),
    ...administratorsOf(directory, opening.unit),
    currentConference(state)?.meeting.when.chair ?? null,
  ];
  return all.find((one) => one !== null && people.get(one)?.status === 'active' && !notReached.has(one)) ?? null;
}
