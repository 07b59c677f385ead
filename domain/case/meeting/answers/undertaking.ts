import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { isThemself } from '../../people/themself.ts';
import { already, type Decided, type InMeeting, type Meeting } from '../../whole.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', AnswersEvents>>;

/** Whether somebody may hear and say what is said there: they have accepted the undertaking, or are in the chair (ST-P6). */
export function isBound({ answers, when }: Pick<Meeting, 'answers' | 'when'>, person: PersonId): boolean {
  return when.chair === person || saidBy(answers, person).undertaking !== undefined;
}

/** By somebody who is on the list, for themselves: with their answer, or by itself when they are here without having given one. */
export function acceptUndertaking({ meeting }: InMeeting, { by }: Stamp): Outcome {
  const person = by as PersonId;
  if (!meeting.list.people.some((one) => one.person === person)) return { refused: 'not-yours' };
  return isBound(meeting, person) ? already : { events: [{ event: 'undertaking-accepted' }] };
}

/**
 * On paper or aloud, as the chair says, by those who are here and have no screen. Nobody says it of themself. Whoever entered it takes it back
 * and nobody what somebody has accepted by their own tap. What was placed meanwhile stands.
 */
export function undertakingSigned(
  { meeting }: InMeeting,
  { people, not = [], ...asked }: AnswersCommands['undertaking-signed'] & Stamp,
): Outcome {
  if (people.some((person) => isThemself(person, asked))) return { refused: 'puts-themself' };
  if (!people.every((person) => meeting.register.present.includes(person))) return { refused: 'not-here' };
  const signed = [...new Set(people)].filter((person) => !isBound(meeting, person));
  const mistaken = [...new Set(not)].filter((person) => saidBy(meeting.answers, person).undertaking !== undefined);
  if (!mistaken.every((person) => saidBy(meeting.answers, person).onPaper === asked.by)) return { refused: 'not-yours' };
  if (signed.length + mistaken.length === 0) return already;
  return {
    events: [
      ...(signed.length === 0 ? [] : [{ event: 'undertaking-taken', people: signed } as const]),
      ...(mistaken.length === 0 ? [] : [{ event: 'undertaking-not-taken', people: mistaken } as const]),
    ],
  };
}
