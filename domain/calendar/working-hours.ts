import type { Instant } from '../ids.ts';
import type { Calendar } from './calendar.ts';
import { instantAt, localDay } from './london.ts';

export type WorkingDays = Pick<Calendar, 'isWorkingDay'>;

const opens = '09:00';
const shuts = '17:00';
const hour = 3_600_000;

/** So many working hours later: those from 9 to 17 o'clock in London, on working days. */
export function addWorkingHours(from: Instant, hours: number, { isWorkingDay }: WorkingDays): Instant {
  let left = hours * hour;
  for (let day = localDay(from); ; day++) {
    if (!isWorkingDay(day)) continue;
    const begin = Math.max(from, instantAt(day, opens));
    const open = Math.max(0, instantAt(day, shuts) - begin);
    if (left <= open) return begin + left;
    left -= open;
  }
}
