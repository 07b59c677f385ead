import type { Calendar } from '../../../domain/calendar/calendar.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { keepsLimit, ownLimits } from '../../../domain/case/dates/own-limits.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import type { CaseDates } from '../../../domain/timescales/dates.ts';
import { deadlines } from '../../../domain/timescales/deadlines.ts';

/** What binds the day of the conference in hand, and whether a planned day keeps it. */
export function limitsOf(procedure: Procedure, dates: CaseDates, planned: Day, today: Day, calendar: Calendar) {
  const rows = ownLimits(deadlines(procedure, dates, today, calendar), { kind: 'conference', type: dates.type, planned: null });
  return rows.flatMap((row) => (row.due === null ? [] : [{ row, keeps: keepsLimit(row, planned) }]));
}
