import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import type { MinutesCommands, MinutesEvents, MinutesState } from './shape.ts';

/** Whose minutes they are, and what is restricted in them. */
interface RestrictedOf {
  readonly chair: PersonId | null;
  readonly minuteTaker: PersonId | null;
  readonly minutes: Pick<MinutesState, 'restricted'>;
}

/** Whoever writes them put their own there themselves, so that their word is given. */
function writesThem({ chair, minuteTaker }: RestrictedOf, person: PersonId): boolean {
  return chair === person || minuteTaker === person;
}

/** Whether what is somebody's may go to those on the list (FV-R2). */
export function hasGivenWord(of: RestrictedOf, from: PersonId): boolean {
  return writesThem(of, from) || ownEntry(of.minutes.restricted.words, from)?.agrees === true;
}

/** Whether somebody's word is wanted: something of theirs is to go to somebody else on the list. */
export function isAskedForWord(of: RestrictedOf, person: PersonId): boolean {
  const { texts, list } = of.minutes.restricted;
  if (list === null || writesThem(of, person)) return false;
  return texts.some((one) => one.from === person) && list.people.some((one) => one !== person);
}

/** Whoever's information it is says whether it may go to the list; and otherwise, as long as they like. */
export function answerRestricted(
  { meeting: { when, minutes } }: InMeeting,
  { agrees, seen, by }: MinutesCommands['answer-restricted'] & Stamp,
): Decided<Tagged<'event', MinutesEvents>> {
  const person = by as PersonId;
  const { list, words } = minutes.restricted;
  if (!isAskedForWord({ chair: when.chair, minuteTaker: when.minuteTaker, minutes }, person)) return { refused: 'changed' };
  if (list?.at !== seen) return { refused: 'changed' };
  return ownEntry(words, person)?.agrees === agrees ? already : { events: [{ event: 'restricted-answered', agrees }] };
}
