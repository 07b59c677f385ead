import { administers } from '../../../access/administers.ts';
import type { PersonId } from '../../../ids.ts';
import type { InMeeting, Known } from '../../whole.ts';
import type { RestrictedText } from './shape.ts';

/** whole: what the agencies get. edited: the copy of the family, which whoever leads takes to them (ST-C1). */
export type MinutesVersion = 'whole' | 'edited';

type Of = Pick<InMeeting, 'meeting'>;

/** Whoever writes them: the chair, and the minute-taker. */
function writesMinutes({ meeting: { when } }: Of, person: PersonId): boolean {
  return when.chair === person || when.minuteTaker === person;
}

/**
 * The restricted texts that somebody may read (FV-R2, Q-11): whoever writes them all; their author their own; and those on the list, once everybody
 * whose information it is was asked (ST-M2).
 */
export function restrictedFor(of: Of, person: PersonId): readonly RestrictedText[] {
  const { texts, list } = of.meeting.minutes.restricted;
  const isOnList = list?.people.includes(person) === true;
  if (writesMinutes(of, person) || isOnList) return texts;
  return texts.filter((one) => one.from === person);
}

/** In which version somebody may have the minutes; null: not at all, or not yet. Before the chair has agreed them they are a draft, of those who write it. */
function minutesVersion(of: InMeeting, person: PersonId, { directory }: Pick<Known, 'directory'>): MinutesVersion | null {
  if (writesMinutes(of, person)) return 'whole';
  if (of.meeting.minutes.stage !== 'agreed') return null;
  const { opening } = of.case;
  return opening.status === 'open' && administers(directory.people.get(person), opening.unit) ? 'whole' : null;
}

/** Whether there is anything of them for somebody. */
export function hasMinutes(of: InMeeting, person: PersonId, known: Pick<Known, 'directory'>): boolean {
  return minutesVersion(of, person, known) !== null || restrictedFor(of, person).length > 0;
}
