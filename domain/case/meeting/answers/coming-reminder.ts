import { agreed } from '../../../access/right.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt, localDay } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Deadline } from '../../../timescales/deadline.ts';
import { saidDayOfSharing } from '../../conference/reports/by-when.ts';
import { notYetShared, readersAtHome } from '../../conference/reports/family-read.ts';
import { isIn, owesStill, reportOf } from '../../conference/reports/owed.ts';
import { type Conference, type Convened, isUnanswered } from '../../conference.ts';
import { nothingLater } from '../../later/put-off-on.ts';
import type { LaterOn } from '../../later/shape.ts';
import type { DigestReader } from '../../plan/duties.ts';

/** One day by which a report is with somebody. */
export interface ReportDate {
  readonly to: 'report-to-family' | 'report-to-chair';
  readonly due: Day;
}

/** What a digest says to somebody of a conference they are on the list of: which of their report's dates have come, and whether it is the last working day before. `unanswered`: they can answer there as well, since no digest before it stays. */
export interface ComingReminder {
  readonly reports: readonly ReportDate[];
  readonly unanswered: boolean;
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
 * What the digest of `today` says to its reader who has said that they come, or owes a report, answered or not (CE-R1, GP-R1); null: nothing.
 * On the day itself the card of whoever comes comes down, and on the day on which they answered they have read it there: nobody has two messages
 * of one meeting in a day, but for a report that is due today or late, which the digest of today never leaves out. Not everybody owes a report.
 * What is answered otherwise after that digest's hour stays on it.
 */
export function remindsOfComing(
  conference: Conference,
  reports: () => readonly ReportDate[],
  reader: DigestReader,
  since: Day,
  today: Day,
  known: { readonly calendar: Calendar; readonly procedure: Pick<Procedure, 'roles' | 'reports'>; readonly later?: LaterOn },
): ComingReminder | null {
  if (conference.status !== 'convened' || !agreed.some((stage) => stage === conference.stage)) return null;
  const invitee = conference.invitees.find((one) => one.person === reader.id);
  const on = dayFromIso(conference.when.date);
  if (invitee === undefined || on === null || today > on) return null;
  const { answer } = invitee;
  const hour = instantAt(today, onTheHour(reader.hour));
  const comes = answer.answer === 'attending';
  if (today === on && (comes || hour >= conference.when.startsAt)) return null;
  const { calendar, procedure, later = nothingLater } = known;
  const at = 'at' in answer ? answer.at : null;
  const saidOnIt = at !== null && at >= hour;
  const readToday = at !== null && !saidOnIt && localDay(at) >= today;
  const hasCome = (day: Day) => {
    const told = calendar.lastWorkingDay(day);
    return told > since && told <= today;
  };
  const isDue = (due: Day) => (calendar.lastWorkingDay(due) === today || today > due) && calendar.isWorkingDay(today);
  const wanted = (due: Day) =>
    isDue(due) || (!readToday && nudges.report.days.some((n) => hasCome(n === 0 ? due : calendar.addWorkingDays(due, n))));
  // Nobody writes a report for a meeting of the core group.
  const isGroup = kindOf(conference.meeting) === 'core-group';
  const open = isGroup ? [] : openReportDates(conference, reader.id, reports, procedure);
  const puts = open.length === 0 ? null : later(`report/${conference.meeting}`, Math.min(...open.map(({ due }) => due)));
  const come = puts === 'quiet' ? [] : open.filter(({ due }) => puts === 'again' || wanted(due));
  const lastDay =
    today < on && (comes || saidOnIt) && !readToday && nudges.coming.days.some((n) => hasCome(calendar.addWorkingDays(on, n)));
  return come.length === 0 && !lastDay ? null : { reports: come, unanswered: isUnanswered(invitee), lastDay, on };
}

/** The days by which a report of theirs is still asked for. */
export function openReportDates(
  conference: Convened,
  author: PersonId,
  reports: () => readonly ReportDate[],
  procedure: Pick<Procedure, 'roles' | 'reports'>,
): readonly ReportDate[] {
  const invitee = conference.invitees.find((one) => one.person === author);
  const on = dayFromIso(conference.when.date);
  if (invitee === undefined || on === null || !owesStill(procedure, conference.reports, invitee)) return [];
  const open = datesFor(reports(), conference).filter(({ to }) => isOpen(conference, author, to));
  // Where the procedure sets no day for it (Forth Valley), or none but for sharing it (Ceredigion), it is wanted by the day itself.
  return open.length > 0 || isIn(reportOf(conference.reports, author)) ? open : [{ to: 'report-to-chair', due: on }];
}

/** What the rules set; and where they set no day for sharing it, the one that was said at set-up (FV-R3). */
function datesFor(set: readonly ReportDate[], conference: Convened): readonly ReportDate[] {
  const said = set.some(({ to }) => to === 'report-to-family') ? null : saidDayOfSharing(conference);
  return said === null ? set : [...set, { to: 'report-to-family', due: said }];
}

/** Until the report is in, or shared with every parent and carer, whichever the day is for. */
function isOpen(conference: Convened, author: PersonId, to: ReportDate['to']): boolean {
  const report = reportOf(conference.reports, author);
  return to === 'report-to-chair' ? !isIn(report) : notYetShared(report, readersAtHome(conference)).length > 0;
}
