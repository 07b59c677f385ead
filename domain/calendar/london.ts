import { DateTime } from 'luxon';
import type { Instant } from '../ids.ts';
import { civil, type Day, dayOf } from './day.ts';
import { partsOfTime } from './time-of-day.ts';

const zone = 'Europe/London';

/** The day it is in London at an instant. */
export function localDay(at: Instant): Day {
  const { year, month, day } = DateTime.fromMillis(at, { zone });
  return dayOf(year, month, day);
}

/** The time on the wall in London at an instant, `HH:MM`. */
export function localTime(at: Instant): string {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm');
}

/**
 * The instant of a wall time `HH:MM` (00:00 to 23:59) on a day in London.
 * The hour that is missing in March moves on by one hour; the hour that comes twice in October is the first of the two.
 * Throws on a time that is not written so: forms are checked before they come here.
 */
export function instantAt(day: Day, time: string): Instant {
  const { year, month, date } = civil(day);
  const wall = DateTime.fromObject({ year, month, day: date, ...partsOfTime(time) }, { zone });
  // Which of two equal wall times luxon takes depends on the season it is asked in, so both are looked at.
  return Math.min(...wall.getPossibleOffsets().map((one) => one.toMillis()));
}
