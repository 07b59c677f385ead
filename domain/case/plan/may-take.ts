import type { PersonId } from '../../ids.ts';
import { currentConference } from '../meetings.ts';
import { mayHave } from '../need-to-know/children.ts';
import type { PerChild } from '../need-to-know/shape.ts';
import { isAway, wasForAnother } from '../people/departures.ts';
import type { Case } from '../whole.ts';
import type { Worded } from './action.ts';

/** Who may be given an action: the core group, and whoever is on the list of the current conference and has not left since. */
export function mayTake(state: Case, person: PersonId): boolean {
  if (state.plan.coreGroup.includes(person)) return true;
  const meeting = currentConference(state)?.meeting;
  if (meeting === undefined || isAway(state.people, person) || wasForAnother(meeting, person)) return false;
  return meeting.list.people.some((one) => one.person === person);
}

/** Whether it is about a child that somebody may know of, and done by none other: whoever has it speaks with who does it. */
export function mayTakeOf(
  { needToKnow: { perChild } }: { readonly needToKnow: { readonly perChild: PerChild } },
  person: PersonId,
  { child, does }: Pick<Worded, 'child' | 'does'>,
): boolean {
  const of = [child, does !== undefined && 'child' in does ? does.child : undefined];
  return of.every((one) => one === undefined || mayHave(perChild, person, one, 'details'));
}
