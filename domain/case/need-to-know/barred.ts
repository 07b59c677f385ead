import type { Directory, Person } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { lastMade } from '../../last-made.ts';
import type { Case } from '../whole.ts';
import type { Barred } from './shape.ts';

interface Of {
  readonly needToKnow: Pick<Case['needToKnow'], 'barred'>;
}

/** Whether a case is kept from somebody: by name, or with everybody of an agency of theirs. */
export function isBarred({ needToKnow: { barred } }: Of, { id, memberships }: Pick<Person, 'id' | 'memberships'>): boolean {
  if (barred.people.length === 0 && barred.agencies.length === 0) return false;
  return barred.people.includes(id) || memberships.some(({ agency }) => barred.agencies.includes(agency));
}

/**
 * The directory as this case knows it: whom it is kept from is not in it, so that they are in no picker, on no list and nobody's deputy,
 * and whoever asks for them all the same hears that there is no such person. The directory itself, where it is kept from nobody.
 */
export function directoryFor(of: Of, directory: Directory): Directory {
  const { barred } = of.needToKnow;
  return barred.people.length === 0 && barred.agencies.length === 0 ? directory : lessened(directory)(barred);
}

/** Whether somebody is not in the directory as this case knows it (`directoryFor`) because it is kept from them. */
export function isUnknown({ needToKnow: { barred } }: Of, person: PersonId, { people }: Directory): boolean {
  return (barred.people.length > 0 || barred.agencies.length > 0) && !people.has(person);
}

/** Only the last few are kept: each is a copy of all people. */
const lessened = lastMade((directory: Directory) =>
  lastMade((barred: Barred): Directory => {
    const of = { needToKnow: { barred } };
    return { ...directory, people: new Map([...directory.people].filter(([, one]) => !isBarred(of, one))) };
  }),
);
