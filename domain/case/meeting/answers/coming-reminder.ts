import { agreed } from '../../../access/right.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt, localDay } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Deadline } from '../../../timescales/deadline.ts';
import { writesReport } from '../../conference/reports/owed.ts';
import type { Conference } from '../../conference.ts';
import type { DigestReader } from '../../plan/duties.ts';

/** One day by which a report is with somebody. */
export interface ReportDate {
  readonly to: 'report-to-family' | 'report-to-chair';
  readonly due: Day;
}

/** What a digest says to somebody who comes: which of their report's dates have come, and whether it is the last working day before. */
export interface ComingReminder {
  readonly reports: readonly ReportDate[];
  readonly lastDay: boolean;
  readonly on: Day;
}

/** The days by which a report is asked for, each once however many rules say so. */
export function reportDates(deadlines: readonly Deadline[]): readonly ReportDate[] {
  const all = deadlines.flatMap(({ to, due }): ReportDate[] =>
    (to === 'report-to-family' || to === 'report-to-chair') && due !== null ? [{ to, due }] : [],
  );
  return all.filter((one, at) => all.findIndex(({ to, due }) => to === one.to && due === one.due) === at);
}

/**
 * What the digest of `today` says to its reader who has said that they come; null: nothing. On the day itself their card comes down, and
 * on the day on which they answered they have read it there: nobody has two messages of one meeting in a day. Not everybody owes a report. What is
 * answered otherwise after that digest's hour stays on it.
 */
export function remindsOfComing(
  conference: Conference,
  reports: () => readonly ReportDate[],
  reader: DigestReader,
  since: Day,
  today: Day,
  known: { readonly calendar: Calendar; readonly procedure: Pick<Procedure, 'roles'> },
): ComingReminder | null {
  if (conference.status !== 'convened' || !agreed.some((stage) => stage === conference.stage)) return null;
  const invitee = conference.invitees.find((one) => one.person === reader.id);
  const on = dayFromIso(conference.when.date);
  if (invitee === undefined || on === null || today >= on || !('at' in invitee.answer)) return null;
  const { answer, at } = { answer: invitee.answer.answer, at: invitee.answer.at };
  if (!isSaidOnIt(at, reader, today) && (answer !== 'attending' || localDay(at) >= today)) return null;
  const hasCome = (day: Day) => {
    const told = known.calendar.lastWorkingDay(day);
    return told > since && told <= today;
  };
  const owes = writesReport(known.procedure, invitee.role);
  const come = owes ? reports().filter(({ due }) => hasCome(due)) : [];
  const lastDay = hasCome(known.calendar.addWorkingDays(on, -1));
  return come.length === 0 && !lastDay ? null : { reports: come, lastDay, on };
}

/** Said after the digest of that day was made. */
function isSaidOnIt(at: Instant, { hour }: DigestReader, today: Day): boolean {
  return at >= instantAt(today, onTheHour(hour));
}
