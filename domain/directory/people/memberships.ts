import type { Stamp } from '../../decider.ts';
import { presentAgency } from '../keepers.ts';
import { isHomeOf, isMember, isOfTheirs, membershipIn } from '../membership.ts';
import type { Directory } from '../state.ts';
import { noSuchPerson, type PeopleDecision, presentPerson, soAlready, withoutStamp } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/**
 * Out of one agency and into another. An account that the new agency does not have stays theirs and opens nothing: what stands in it is emptied,
 * and they come in again by an introduction from there.
 */
export function movePerson(state: Directory, asked: DirectoryPeopleCommands['move-person'] & Stamp): PeopleDecision {
  const { person, from, agency } = asked;
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  const into = presentAgency(state, agency);
  if (into === null) return { refused: { why: 'no-such-agency' } };
  if (!isMember(found, from)) return isMember(found, agency) ? soAlready : { refused: { why: 'not-there' } };
  if (from === agency) return soAlready;
  if (isMember(found, agency)) return { refused: { why: 'already-there' } };
  if (into.shut !== undefined) return { refused: { why: 'agency-shut' } };
  return { events: [{ event: 'person-moved', ...withoutStamp(asked) }] };
}

/** A second agency that the same account serves: it has to be one of every agency of theirs. */
export function addMembership(state: Directory, asked: DirectoryPeopleCommands['add-membership'] & Stamp): PeopleDecision {
  const found = presentPerson(state, asked.person);
  if (found === null) return noSuchPerson;
  const agency = presentAgency(state, asked.agency);
  if (agency === null) return { refused: { why: 'no-such-agency' } };
  if (isMember(found, asked.agency)) return soAlready;
  if (agency.shut !== undefined) return { refused: { why: 'agency-shut' } };
  const serves = found.identities.some((one) => isOfTheirs(found, one, state) && isHomeOf(agency, one));
  if (!serves) return { refused: { why: 'account-elsewhere' } };
  return { events: [{ event: 'membership-added', ...withoutStamp(asked) }] };
}

/** The last one stays: whoever is of no agency any more is removed. */
export function endMembership(
  state: Directory,
  { person, agency }: DirectoryPeopleCommands['end-membership'] & Stamp,
): PeopleDecision {
  const found = presentPerson(state, person);
  if (found === null) return noSuchPerson;
  if (membershipIn(found, agency) === undefined) return soAlready;
  if (found.memberships.length === 1) return { refused: { why: 'only-membership' } };
  return { events: [{ event: 'membership-ended', person, agency }] };
}
