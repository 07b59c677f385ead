import { addWorkingHours, type WorkingDays } from '../../../calendar/working-hours.ts';
import type { Stamp } from '../../../decider.ts';
import type { Instant } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { type Invitee, isUnanswered } from '../../conference.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { lacksUndertaking } from './pre-flight.ts';
import { saidBy } from './said.ts';
import type { AnswersCommands, AnswersEvents } from './shape.ts';

/** Chair or administrator has somebody reminded now: their card comes down once more. Whoever has answered since is left alone. */
export function remind(
  { meeting }: InMeeting,
  { person, at }: AnswersCommands['remind'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', AnswersEvents>> {
  if (!meeting.list.people.some((one) => one.person === person)) return { refused: 'no-such-person' };
  const said = saidBy(meeting.answers, person);
  if (!isUnanswered(said) && !lacksUndertaking(said)) return already;
  return mayRemindAgain(said, at, calendarOf(procedure)) ? { events: [{ event: 'reminded', person }] } : already;
}

/** Nobody is reminded by a press more than once in a working hour. */
export function mayRemindAgain({ reminded }: Pick<Invitee, 'reminded'>, now: Instant, calendar: WorkingDays): boolean {
  return reminded === undefined || now >= addWorkingHours(reminded, 1, calendar);
}
