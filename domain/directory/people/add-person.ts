import { isLanguage } from '../../calendar/format.ts';
import type { Stamp } from '../../decider.ts';
import { presentAgency } from '../keepers.ts';
import { isHomeOf } from '../membership.ts';
import type { Directory } from '../state.ts';
import { holderOf } from './accounts.ts';
import { noLanguage, type PeopleDecision, withoutStamp } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/** Somebody new, by an account of their agency's own tenant or workspace. The same once more, whatever became of them since, is nothing. */
export function addPerson(state: Directory, asked: DirectoryPeopleCommands['add-person'] & Stamp): PeopleDecision {
  const { person, agency, identity } = asked;
  const there = state.people.get(person);
  const holder = holderOf(state, identity);
  if (there !== undefined) return holder === person ? { events: [] } : { refused: { why: 'already-there' } };
  const employer = presentAgency(state, agency);
  if (employer === null) return { refused: { why: 'no-such-agency' } };
  if (employer.shut !== undefined) return { refused: { why: 'agency-shut' } };
  if (!isHomeOf(employer, identity)) return { refused: { why: 'account-elsewhere' } };
  if (!isLanguage(asked.language)) return noLanguage;
  if (holder !== null) return { refused: { why: 'identity-taken', is: person, was: holder } };
  return { events: [{ event: 'person-added', ...withoutStamp(asked) }] };
}
