import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { addMonths } from '../calendar/months.ts';
import type { Amount } from '../procedures/timescale.ts';

/** So long after (1) or before (-1) a day. The day itself is day 0; minutes stay on it. */
export function count([n, unit]: Amount, way: 1 | -1, from: Day, calendar: Calendar): Day {
  switch (unit) {
    case 'working-days':
      return calendar.addWorkingDays(from, n * way);
    case 'days':
      return from + n * way;
    case 'weeks':
      return from + n * way * 7;
    case 'months':
      return addMonths(from, n * way);
    case 'years':
      return addMonths(from, n * way * 12);
    case 'minutes':
      return from;
    default:
      return unit satisfies never;
  }
}
