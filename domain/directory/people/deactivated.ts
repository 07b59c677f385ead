import type { Stamp } from '../../decider.ts';
import type { Instant } from '../../ids.ts';
import { shutOf } from '../agencies/shut.ts';
import { type Identity, identityKey } from '../identity.ts';
import { installationOf } from '../installation.ts';
import { isMember, isUsable } from '../membership.ts';
import type { Directory, Person } from '../state.ts';
import { isLastAdministrator, type PeopleDecision, presentPerson, soAlready } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/**
 * A platform says of every account by which somebody may be written to that it is deactivated: they count as having left until one is there
 * again, since what is asked of them is asked of nobody. Not where that is said of too many at once. The last administrator would shut everybody out of mending it.
 */
export function noteDeactivated(
  state: Directory,
  { person, accounts, at }: DirectoryPeopleCommands['note-deactivated'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found?.status !== 'active' || isLastAdministrator(state, person)) return soAlready;
  const usable = found.identities.filter((one) => isUsable(found, one, state));
  const isGone = usable.length > 0 && usable.every((one) => accounts.includes(identityKey(one)));
  if (!isGone) return soAlready;
  if (areTooManyGone(state, found, at)) return { refused: { why: 'too-many-deactivated' } };
  return { events: [{ event: 'person-deactivated', person }] };
}

const day = 86_400_000;
const fewest = 5;

/**
 * Five or more, and over a tenth, of those of one agency or workplace of somebody's were called deactivated within a day: that is rather a fault of
 * the platform, or of who looks after it, than so many who left.
 */
export function areTooManyGone(
  { deactivated, people }: Pick<Directory, 'deactivated' | 'people'>,
  { memberships, identities }: Person,
  at: Instant,
): boolean {
  const lately = new Set([...deactivated].flatMap(([person, since]) => (since > at - day ? [person] : [])));
  if (lately.size < fewest) return false;
  const present = [...people.values()].filter((one) => one.status !== 'left');
  const workplaces = new Set(identities.map(installationOf));
  const groups: readonly ((one: Person) => boolean)[] = [
    ...memberships.map(
      ({ agency }) =>
        (one: Person) =>
          isMember(one, agency),
    ),
    ...[...workplaces].map((place) => (one: Person) => one.identities.some((account) => installationOf(account) === place)),
  ];
  return groups.some((isOfIt) => {
    const all = present.filter(isOfIt);
    const gone = all.filter((one) => lately.has(one.id)).length;
    return gone >= fewest && gone * 10 > all.length;
  });
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
