import { administers } from '../../../access/administers.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { mayRemindAgain } from '../../meeting/answers/remind.ts';
import { saidBy } from '../../meeting/answers/said.ts';
import { unitOf } from '../../opening/unit-of.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { keepsFor } from '../practice/kept.ts';
import { isIn, owesStill, reportOf } from './owed.ts';
import type { ReportsCommands, ReportsEvents } from './shape.ts';

/**
 * Chair or administrator has an author reminded now: their card comes down once more, at most once in a working hour. Whoever keeps the reminders of a
 * practice reminds its own doctors alone (GP-P1).
 */
export function remindReport(
  { case: of, meeting: { list, answers, reports, when } }: InMeeting,
  { person, at, by }: ReportsCommands['remind-report'] & Stamp,
  { procedure, directory }: Known,
): Decided<Tagged<'event', ReportsEvents>> {
  const listed = list.people.find((one) => one.person === person);
  if (listed === undefined) return { refused: 'no-such-person' };
  const { agencies } = of.people;
  const keeps = when.chair === by || administers(directory.people.get(by as PersonId), unitOf(of.opening));
  if (!keeps && !keepsFor(directory, by as PersonId, { agencies, person })) return { refused: 'not-yours' };
  const report = reportOf(reports, person);
  const owes = owesStill(procedure, reports, { person, role: listed.role, answer: saidBy(answers, person).answer });
  if (!owes || isIn(report) || !mayRemindAgain(report, at, calendarOf(procedure))) return already;
  return { events: [{ event: 'report-reminded', person }] };
}
