import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { Procedure } from '../procedures/schema.ts';
import type { CaseDates } from './dates.ts';
import type { Deadline } from './deadline.ts';
import { deadlines } from './deadlines.ts';

/** One rule on when a conference is held, and whether a planned day keeps it. */
export interface Limit {
  readonly row: Deadline;
  readonly keeps: boolean;
}

/**
 * What binds the day of the conference in hand (of `dates.type`): the answer when one is called. `planned` is not among the facts.
 * A rule without a date (as soon as possible) binds no day and is left out.
 */
export function limitsOf(procedure: Procedure, dates: CaseDates, planned: Day, today: Day, calendar: Calendar): readonly Limit[] {
  return deadlines(procedure, dates, today, calendar)
    .filter((row) => row.to === 'conference' || (dates.type === 'review' && row.to === 'review'))
    .flatMap((row) => {
      if (row.due === null) return [];
      return [{ row, keeps: row.kind === 'earliest' ? planned >= row.due : planned <= row.due }];
    });
}
