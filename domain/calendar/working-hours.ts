import type { Instant } from '../ids.ts';
import type { Calendar } from './calendar.ts';
import { instantAt, localDay } from './london.ts';
import { remembered } from './remember.ts';
import { onTheHour } from './time-of-day.ts';

export type WorkingDays = Pick<Calendar, 'isWorkingDay'>;

/** Local hours between which somebody sits at a telephone or a desk. Our own choice: no procedure says. */
const opens = onTheHour(9);
const closes = onTheHour(17);
const hour = 3_600_000;

/** When a day begins for those who sit there, whether it is worked or not. */
export const openingOf = remembered((day) => instantAt(day, opens));

/** This instant, where it is in working hours of a working day; else the next at which they begin. */
export function inWorkingHours(at: Instant, { isWorkingDay }: WorkingDays): Instant {
  const today = localDay(at);
  if (isWorkingDay(today) && at < instantAt(today, closes)) return Math.max(at, openingOf(today));
  let day = today + 1;
  while (!isWorkingDay(day)) day++;
  return openingOf(day);
}

/** So many working hours later. */
export function addWorkingHours(from: Instant, hours: number, calendar: WorkingDays): Instant {
  const begin = inWorkingHours(from, calendar);
  const open = instantAt(localDay(begin), closes) - begin;
  const wanted = hours * hour;
  return wanted <= open ? begin + wanted : addWorkingHours(begin + open, (wanted - open) / hour, calendar);
}
