import type { CaseId, PersonId } from '../../../ids.ts';
import type { Tell } from '../../../tell.ts';
import { conferencesOf, isHeld } from '../../meetings.ts';
import { sameMeetings } from '../../same-meetings.ts';
import type { Case, Meeting } from '../../whole.ts';
import { givenTo, type MinutesOf } from './readers.ts';

/**
 * Whoever has been told that something restricted is there for them is told when some of it is no longer: they were taken off its list, whoever's
 * information it is has taken their word back, or their copies were withdrawn. Not who has left the conference, which has a message of its own.
 */
export function takenBackTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  if (after.opening.status !== 'open' || sameMeetings(before, after, ['minutes', 'circulation'])) return [];
  return conferencesOf(after).flatMap(({ id: meeting, meeting: is }): readonly Tell[] => {
    const was = before.meetings[meeting];
    if (was === undefined || was.minutes.restricted.list === null || !isHeld(was)) return [];
    const lost = was.minutes.restricted.list.people.filter(
      (one) => is.list.people.some(({ person }) => person === one) && hasLost(ofMeeting(was), ofMeeting(is), one),
    );
    const item = { item: 'notice', case: id, notice: 'not-yours-now', about: `${meeting}/${after.trail.length}` } as const;
    return lost.map((to) => ({ to, item, notBefore: 0 }));
  });
}

function hasLost(was: MinutesOf, is: MinutesOf, person: PersonId): boolean {
  const has = new Set(givenTo(is, person).map(({ from }) => from));
  return givenTo(was, person).some(({ from }) => !has.has(from));
}

function ofMeeting({ when, minutes, circulation }: Meeting): MinutesOf {
  return { chair: when.chair, minuteTaker: when.minuteTaker, minutes, circulation };
}
