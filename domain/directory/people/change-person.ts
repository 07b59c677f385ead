import { isLanguage } from '../../calendar/format.ts';
import type { Stamp } from '../../decider.ts';
import { isSame } from '../is-same.ts';
import { isMember } from '../membership.ts';
import type { Directory } from '../state.ts';
import { changed } from './changed.ts';
import { noLanguage, noSuchPerson, type PeopleDecision, presentPerson, soAlready, withoutStamp } from './decision.ts';
import type { DirectoryPeopleCommands } from './shape.ts';

/** What somebody is called, how they are reached, in which language and when they are written to, and their post at one agency. */
export function changePerson(state: Directory, asked: DirectoryPeopleCommands['change-person'] & Stamp): PeopleDecision {
  const found = presentPerson(state, asked.person);
  if (found === null) return noSuchPerson;
  if (!isMember(found, asked.agency)) return { refused: { why: 'not-there' } };
  if (!isLanguage(asked.language)) return noLanguage;
  const change = withoutStamp(asked);
  return isSame(changed(found, change), found) ? soAlready : { events: [{ event: 'person-changed', ...change }] };
}
