import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import { conferencesOf, meetingsOf } from '../meetings.ts';
import { isBarred } from '../need-to-know/barred.ts';
import { membersOf } from '../people/members.ts';
import type { Case } from '../whole.ts';

/** Those who read every notice of a case anew that they may have on their screen, whatever it says. */
export function readAnew(was: Case, is: Case, directory: Directory): readonly PersonId[] {
  return [...ofNeedToKnow(was, is, directory), ...ofTitle(was, is, directory)];
}

/**
 * Whom the case is kept from is named to nobody, and has nothing of it left on their screen: of a conference that was called off too, of
 * which nobody is a member any more, and of whoever was taken off a list.
 */
function ofNeedToKnow(was: Case, is: Case, directory: Directory): readonly PersonId[] {
  if (was.needToKnow.barred === is.needToKnow.barred && was.needToKnow.named === is.needToKnow.named) return [];
  const barred = [...directory.people.values()].filter((one) => isBarred(was, one) || isBarred(is, one));
  const once = Object.keys(was.people.agencies) as PersonId[];
  return [...membersOf(was).keys(), ...membersOf(is).keys(), ...onAnyList(was), ...once, ...barred.map((one) => one.id)];
}

/** Every title says the reference and the type: where one was corrected, whoever may have any notice of the case reads it by the right one. */
function ofTitle(was: Case, is: Case, directory: Directory): readonly PersonId[] {
  const same =
    was.opening === is.opening &&
    meetingsOf(was).every(({ id, meeting }) => meeting.calling.type === is.meetings[id]?.calling.type);
  if (same) return [];
  const once = Object.keys(is.people.agencies) as PersonId[];
  return [...membersOf(was).keys(), ...membersOf(is).keys(), ...onAnyList(is), ...once, ...everyChair(directory)];
}

/** Everybody who is on the list of any of its conferences. */
export function onAnyList(state: Case): readonly PersonId[] {
  return conferencesOf(state).flatMap(({ meeting }) => meeting.list.people.map((one) => one.person));
}

/** Whoever was told of one chair may have been one themself long before. */
export function everyChair({ people }: Directory): readonly PersonId[] {
  return [...people.values()].filter((one) => one.standing.includes('chair')).map((one) => one.id);
}
