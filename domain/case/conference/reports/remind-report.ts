import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { mayRemindAgain } from '../../meeting/answers/remind.ts';
import { saidBy } from '../../meeting/answers/said.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isIn, owesReport, reportOf } from './owed.ts';
import type { ReportsCommands, ReportsEvents } from './shape.ts';

/** Chair or administrator has an author reminded now: their card comes down once more, at most once in a working hour. */
export function remindReport(
  { meeting: { list, answers, reports } }: InMeeting,
  { person, at }: ReportsCommands['remind-report'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const listed = list.people.find((one) => one.person === person);
  if (listed === undefined) return { refused: 'no-such-person' };
  const report = reportOf(reports, person);
  const owes = owesReport(procedure, { role: listed.role, answer: saidBy(answers, person).answer });
  if (!owes || isIn(report) || !mayRemindAgain(report, at, calendarOf(procedure))) return already;
  return { events: [{ event: 'report-reminded', person }] };
}
