import { DateTime } from 'luxon';
import type { Instant } from '../ids.ts';
import { civil, type Day, dayOf } from './day.ts';
import { lastFew } from './last-few.ts';
import { partsOfTime, timeAt } from './time-of-day.ts';

const zone = 'Europe/London';

/** London's clocks are changed on the hour of UTC, so what the wall shows of a day is the same for the whole of such an hour. */
const hour = 3_600_000;

/** The day it is in London at an instant. */
export function localDay(at: Instant): Day {
  return dayOfHour(Math.floor(at / hour));
}

const dayOfHour = lastFew((nth: number): Day => {
  const { year, month, day } = DateTime.fromMillis(nth * hour, { zone });
  return dayOf(year, month, day);
});

/** The time on the wall in London at an instant, `HH:MM`. */
export function localTime(at: Instant): string {
  const minutes = Math.floor(at / 60_000) + offsetOfHour(Math.floor(at / hour));
  const ofDay = ((minutes % 1_440) + 1_440) % 1_440;
  return timeAt(Math.floor(ofDay / 60), ofDay % 60);
}

/** Minutes by which the wall is ahead of UTC. */
const offsetOfHour = lastFew((nth: number): number => DateTime.fromMillis(nth * hour, { zone }).offset);

/**
 * The instant of a wall time `HH:MM` (00:00 to 23:59) on a day in London.
 * The hour that is missing in March moves on by one hour; the hour that comes twice in October is the first of the two.
 * Throws on a time that is not written so: forms are checked before they come here.
 */
export function instantAt(day: Day, time: string): Instant {
  return instantOf(`${day} ${time}`);
}

/** Of a day and a time with a blank between: one memory for all of them, so that it stays as small as it is meant to be. */
const instantOf = lastFew((of: string): Instant => {
  const blank = of.indexOf(' ');
  return counted(Number(of.slice(0, blank)), of.slice(blank + 1));
});

function counted(day: Day, time: string): Instant {
  const { year, month, date } = civil(day);
  const wall = DateTime.fromObject({ year, month, day: date, ...partsOfTime(time) }, { zone });
  // Which of two equal wall times luxon takes depends on the season it is asked in, so both are looked at.
  return Math.min(...wall.getPossibleOffsets().map((one) => one.toMillis()));
}
