import { type Identity, identityKey } from './identity.ts';
import { isUsable } from './membership.ts';
import type { Directory, Person } from './state.ts';

/**
 * Whose press this is, by the platform's own word; null for somebody the directory does not know, who has left, or who comes from a
 * tenant or workspace that is not their agency's.
 */
export function recognise(directory: Directory, identity: Identity): Person | null {
  const id = directory.identities.get(identityKey(identity));
  const person = id === undefined ? undefined : directory.people.get(id);
  if (person === undefined || person.status !== 'active') return null;
  return isUsable(person, identity, directory) ? person : null;
}
