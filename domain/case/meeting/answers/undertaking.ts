import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Tagged } from '../../../slice.ts';
import { recipientOf } from '../../conference/circulation/recipients.ts';
import { conferencesOf, isCalled } from '../../meetings.ts';
import { isThemself } from '../../people/themself.ts';
import { already, type Case, type Decided, type InMeeting, type Meeting } from '../../whole.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', AnswersEvents>>;

/** Whether somebody may hear and say what is said there: they have accepted the undertaking, or are in the chair (ST-P6). */
export function isBound({ answers, when }: Pick<Meeting, 'answers' | 'when'>, person: PersonId): boolean {
  return when.chair === person || saidBy(answers, person).undertaking !== undefined;
}

/** Who is asked for the undertaking of a conference (ST-P6): whoever is invited, and whoever is sent what came of it. */
function isAskedForIt({ meeting }: InMeeting, person: PersonId): boolean {
  return meeting.list.people.some((one) => one.person === person) || recipientOf(meeting.circulation, person) !== undefined;
}

/**
 * Whether somebody still has to accept the undertaking before they read what was decided, the plan or the minutes: with one tap, as they open it.
 * That there is something to read they are told at once, and their own actions and what has changed they read as they are. Whoever writes the
 * record has all of it before them already.
 */
export function acceptsBeforeReading(on: InMeeting, person: PersonId): boolean {
  return !isBound(on.meeting, person) && on.meeting.when.minuteTaker !== person && isAskedForIt(on, person);
}

/** The same of the plan, which is of the whole case: who has accepted it at one conference of it reads the plan. */
export function acceptsBeforePlan(state: Case, person: PersonId): boolean {
  return !conferencesOf(state).some(({ meeting }) => isBound(meeting, person)) && whereToAccept(state, person) !== null;
}

/** The conference, or the latest of all, of which somebody is asked for it and has not accepted it; null: none. */
export function whereToAccept(state: Case, person: PersonId, id?: MeetingId): MeetingId | null {
  const all = conferencesOf(state).filter((on) => id === undefined || on.id === id);
  return all.findLast((on) => isCalled(on.meeting.calling.stage) && acceptsBeforeReading(on, person))?.id ?? null;
}

/**
 * By somebody who is on the list, for themselves: with their answer, or by itself when they are here without having given one; and by whoever
 * was not there, before they read what came of it.
 */
export function acceptUndertaking(on: InMeeting, { by }: Stamp): Outcome {
  const person = by as PersonId;
  if (!isAskedForIt(on, person)) return { refused: 'not-yours' };
  return isBound(on.meeting, person) ? already : { events: [{ event: 'undertaking-accepted' }] };
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
