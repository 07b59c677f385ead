import { administers } from '../../access/administers.ts';
import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import { type Identity, identityKey } from '../identity.ts';
import { isOfTheirs } from '../membership.ts';
import type { Directory } from '../state.ts';
import { noSuchPerson, type PeopleDecision, presentPerson, soAlready } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

const isOne = (one: Identity, other: Identity) => identityKey(one) === identityKey(other);

/** Whose account it is: also of somebody who is suspended, since they may come back as they were. */
export function holderOf(state: Directory, account: Identity): PersonId | null {
  return holders(state)(account);
}

/** The same for many accounts: everybody is gone through once. */
export function holders({ identities, people }: Directory): (account: Identity) => PersonId | null {
  let suspended: ReadonlyMap<string, PersonId> | undefined;
  return (account) => {
    const active = identities.get(identityKey(account));
    if (active !== undefined) return active;
    suspended ??= new Map(
      [...people.values()]
        .filter((one) => one.status === 'suspended')
        .flatMap((one) => one.identities.map((own) => [identityKey(own), one.id])),
    );
    return suspended.get(identityKey(account)) ?? null;
  };
}

/**
 * A further account of a tenant or workspace of every agency of theirs. Whoever binds an account can come in as that person: so for
 * somebody with a standing only an administrator does, else a lead could make themself one.
 */
export function bindAccount(
  state: Directory,
  { person, identity, by }: DirectoryPeopleCommands['bind-account'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  if (found.identities.some((own) => isOne(own, identity))) return soAlready;
  if (found.standing.length > 0 && !isAdministrator(state, by)) return { refused: { why: 'has-standing' } };
  if (!isOfTheirs(found, identity, state)) return { refused: { why: 'account-elsewhere' } };
  const was = holderOf(state, identity);
  if (was !== null) return { refused: { why: 'identity-taken', is: person, was } };
  return { events: [{ event: 'account-bound', person, identity }] };
}

/** The last one stays: whoever should not come in any more is suspended or removed. */
export function unbindAccount(
  state: Directory,
  { person, identity, by }: DirectoryPeopleCommands['unbind-account'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  if (!found.identities.some((own) => isOne(own, identity))) return soAlready;
  if (found.standing.length > 0 && !isAdministrator(state, by)) return { refused: { why: 'has-standing' } };
  if (!found.identities.some((own) => !isOne(own, identity) && isOfTheirs(found, own, state)))
    return { refused: { why: 'only-account' } };
  return { events: [{ event: 'account-unbound', person, identity }] };
}

function isAdministrator({ people }: Directory, by: PersonId | 'time'): boolean {
  return by !== 'time' && administers(people.get(by), null);
}
