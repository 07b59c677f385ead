import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Deadline } from '../../timescales/deadline.ts';

/** Which day of a limit that is counted in days a day is, and of how many: the day counted from is day 0. */
export interface DayOfLimit {
  readonly nth: number;
  readonly of: number;
  readonly rule: string;
}

/** null: the limit is not counted in days, or not for this reader, or the day lies before it. */
export function dayOfLimit({ row, rule, from, due }: Deadline, day: Day, calendar: Calendar): DayOfLimit | null {
  if (from === null || due === null || row.kind !== 'deadline' || !('within' in row) || row.unborn !== undefined) return null;
  const [of, unit] = row.within;
  if (day < from.on || (unit !== 'working-days' && unit !== 'days')) return null;
  return { nth: unit === 'days' ? day - from.on : calendar.workingDaysBetween(from.on, day), of, rule };
}
