import { administers } from '../../../access/administers.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';
import { leadThen } from '../../people/lead.ts';
import type { InMeeting, Known } from '../../whole.ts';
import type { MinutesState, RestrictedText } from './shape.ts';

/** whole: what the agencies get. edited: the copy of the family, which whoever leads takes to them (ST-C1). */
export type MinutesVersion = 'whole' | 'edited';

/** Whose minutes they are, as a conference or its meeting has it. */
export interface MinutesOf {
  readonly chair: PersonId | null;
  readonly minuteTaker: PersonId | null;
  readonly minutes: MinutesState;
}

function minutesIn({ meeting: { when, minutes } }: InMeeting): MinutesOf {
  return { chair: when.chair, minuteTaker: when.minuteTaker, minutes };
}

/** Whoever writes them: the chair, and the minute-taker. */
function writesMinutes({ chair, minuteTaker }: MinutesOf, person: PersonId): boolean {
  return chair === person || minuteTaker === person;
}

/**
 * The restricted texts that somebody may read (FV-R2, Q-11): whoever writes them all; their author their own; and those on the list, once everybody
 * whose information it is was asked (ST-M2).
 */
export function restrictedFor(of: MinutesOf, person: PersonId): readonly RestrictedText[] {
  const { texts, list } = of.minutes.restricted;
  if (writesMinutes(of, person) || list?.people.includes(person) === true) return texts;
  return texts.filter((one) => one.from === person);
}

/** Before the chair has agreed them they are a draft, of those who write it alone; then of whoever keeps the case as well, who sends them out. */
export function readsMinutes(
  of: MinutesOf & Pick<Conference, 'unit'>,
  person: PersonId,
  { people }: Pick<Directory, 'people'>,
): boolean {
  if (writesMinutes(of, person)) return true;
  return of.minutes.stage === 'agreed' && administers(people.get(person), of.unit);
}

/** Whether there is anything of them for somebody. */
export function hasMinutes(
  on: InMeeting,
  person: PersonId,
  { directory, procedure }: Pick<Known, 'directory' | 'procedure'>,
): boolean {
  const of = minutesIn(on);
  const { opening } = on.case;
  const unit = opening.status === 'open' ? opening.unit : null;
  if (readsMinutes({ ...of, unit }, person, directory) || restrictedFor(of, person).length > 0) return true;
  // Whoever leads takes the family its copies.
  return of.minutes.stage === 'agreed' && leadThen(on.case, procedure, on.id) === person;
}
