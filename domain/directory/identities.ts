import type { PersonId } from '../ids.ts';
import { identityKey } from './identity.ts';
import type { Directory } from './state.ts';

/** Identity key to person, of active people only. */
export function identitiesOf(people: Directory['people']): ReadonlyMap<string, PersonId> {
  const found = new Map<string, PersonId>();
  for (const person of people.values())
    if (person.status === 'active') for (const one of person.identities) found.set(identityKey(one), person.id);
  return found;
}
