import type { Stamp } from '../../decider.ts';
import { isShutWithAgency, shutOf } from '../agencies/shut.ts';
import type { Directory, Person } from '../state.ts';
import { holderOf } from './accounts.ts';
import { isLastAdministrator, noSuchPerson, type PeopleDecision, presentPerson, soAlready } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/** "Lost phone": at once nothing opens, and what is open is taken back. The last administrator would shut everybody out of mending it. */
export function suspend(state: Directory, { person }: DirectoryPeopleCommands['suspend'] & Stamp): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  if (found.status === 'suspended' && !isShutFromOutside(state, found)) return soAlready;
  if (isLastAdministrator(state, person)) return { refused: { why: 'last-administrator' } };
  return { events: [{ event: 'person-suspended', person }] };
}

/** Whom their agency or their platform shuts out, and nobody for their own sake. */
export function isShutFromOutside(state: Directory, person: Person): boolean {
  return state.deactivated.has(person.id) || isShutWithAgency(state, person);
}

export function resume(state: Directory, { person }: DirectoryPeopleCommands['resume'] & Stamp): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  if (found.status === 'active') return soAlready;
  if (shutOf(state, found) !== null) return { refused: { why: 'agency-shut' } };
  for (const one of found.identities) {
    const was = holderOf(state, one);
    if (was !== null && was !== person) return { refused: { why: 'identity-taken', is: person, was } };
  }
  return { events: [{ event: 'person-resumed', person }] };
}

/** Kept by name for the trail alone. Back again they are somebody new, by the same account. */
export function removePerson(state: Directory, { person }: DirectoryPeopleCommands['remove'] & Stamp): PeopleDecision {
  if (!state.people.has(person)) return noSuchPerson;
  if (presentPerson(state, person) === null) return soAlready;
  if (isLastAdministrator(state, person)) return { refused: { why: 'last-administrator' } };
  return { events: [{ event: 'person-removed', person }] };
}
