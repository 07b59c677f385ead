import type { Stamp } from '../../decider.ts';
import { isSame } from '../is-same.ts';
import type { Directory, Person } from '../state.ts';
import { withStandings } from './changed.ts';
import { isLastAdministrator, noSuchPerson, type PeopleDecision, presentPerson, soAlready, withoutStamp } from './decision.ts';
import type { PeopleCommands } from './shape.ts';

/** What somebody may do across the partnership and for each agency of theirs: all of it, so that it is said once. */
export function setStandings(state: Directory, asked: PeopleCommands['set-standings'] & Stamp): PeopleDecision {
  const found = presentPerson(state, asked.person);
  if (found === null) return noSuchPerson;
  const set = withoutStamp(asked);
  const after = withStandings(found, set);
  if (isSame(after, found)) return soAlready;
  if (asked.unit !== null && !state.units.some((one) => one.id === asked.unit)) return { refused: { why: 'not-there' } };
  if (asked.backup !== null && (asked.backup === asked.person || presentPerson(state, asked.backup) === null))
    return noSuchPerson;
  if (asked.by === asked.person && gains(found, after)) return { refused: { why: 'own-standing' } };
  if (!after.standing.includes('administrator') && isLastAdministrator(state, asked.person))
    return { refused: { why: 'last-administrator' } };
  return { events: [{ event: 'standings-set', ...set }] };
}

/** Nobody gives themself a standing, nor more cases to see: an administrator of a unit stays one of that unit. */
function gains(before: Person, after: Person): boolean {
  const more = after.standing.some((one) => !before.standing.includes(one));
  const ofAgency = after.memberships.some((one, nth) =>
    one.standing.some((each) => !before.memberships[nth]?.standing.includes(each)),
  );
  return more || ofAgency || after.unit !== before.unit;
}
