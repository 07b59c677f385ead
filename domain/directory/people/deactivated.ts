import type { Stamp } from '../../decider.ts';
import { shutOf } from '../agencies/shut.ts';
import { type Identity, identityKey } from '../identity.ts';
import { isUsable } from '../membership.ts';
import type { Directory, Person } from '../state.ts';
import { isLastAdministrator, type PeopleDecision, presentPerson, soAlready } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/**
 * A platform says of every account by which somebody may be written to that it is deactivated: they count as having left until one is there
 * again, since what is asked of them is asked of nobody. The last administrator would shut everybody out of mending it.
 */
export function noteDeactivated(
  state: Directory,
  { person, accounts }: DirectoryPeopleCommands['note-deactivated'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found?.status !== 'active' || isLastAdministrator(state, person)) return soAlready;
  const usable = found.identities.filter((one) => isUsable(found, one, state));
  const isGone = usable.length > 0 && usable.every((one) => accounts.includes(identityKey(one)));
  return isGone ? { events: [{ event: 'person-deactivated', person }] } : soAlready;
}

/** As they were. Of somebody whose agency is suspended meanwhile nobody can say so yet. */
export function noteReactivated(
  state: Directory,
  { person }: DirectoryPeopleCommands['note-reactivated'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null || !state.deactivated.has(person) || shutOf(state, found) !== null) return soAlready;
  return { events: [{ event: 'person-reactivated', person }] };
}

/** The accounts somebody then has: a further one lets in again whose others are deactivated. */
export function withAccounts(
  state: Pick<Directory, 'agencies' | 'deactivated'>,
  before: Person,
  identities: readonly Identity[],
): Pick<Person, 'identities' | 'status'> {
  const known = new Set(before.identities.map(identityKey));
  const isAnew = identities.some((one) => !known.has(identityKey(one)));
  const comesIn = isAnew && state.deactivated.has(before.id) && shutOf(state, before) === null;
  return { identities, status: comesIn ? 'active' : before.status };
}
