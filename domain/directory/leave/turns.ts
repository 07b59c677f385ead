import { type Day, weekday } from '../../calendar/day.ts';
import type { Stretch, WorkingTimes } from './shape.ts';

/** So many weeks may follow each other before they begin again. */
export const mostWeeks = 4;

/** The number of a day's week, from Monday to Sunday; the next week has the next number. */
function weekOf(day: Day): number {
  return Math.floor((day - weekday(day)) / 7);
}

/** How many weeks follow each other in somebody's hours: one where every week is the same. */
export function weeksIn(times: WorkingTimes): number {
  return times[0]?.turn?.of ?? 1;
}

/** Which of so many weeks that follow each other a day is in, from 0. */
function nthOf(day: Day, of: number): number {
  return ((weekOf(day) % of) + of) % of;
}

function isInTurn({ turn }: Stretch, day: Day): boolean {
  return turn === undefined || nthOf(day, turn.of) === turn.nth;
}

/** The hours of the week in which a day is. */
export function weekAt(times: WorkingTimes, day: Day): WorkingTimes {
  return times.filter((one) => isInTurn(one, day));
}

/**
 * Somebody's hours once those of the week of `day` are `week`, one of `of` that follow each other. Of the other weeks what stood there is kept; where they
 * were all alike, or followed each other otherwise, that is what was worked in the week of `day` until now.
 */
export function withWeek(times: WorkingTimes, day: Day, week: WorkingTimes, of: number): WorkingTimes {
  const plain = week.map(({ turn: _, ...one }): Stretch => one);
  if (of === 1) return plain;
  const before = weekAt(times, day).map(({ turn: _, ...one }): Stretch => one);
  const own = nthOf(day, of);
  const others =
    weeksIn(times) === of
      ? times
      : Array.from({ length: of }, (_, nth) => before.map((one) => ({ ...one, turn: { nth, of } }))).flat();
  const all = [...others.filter(({ turn }) => turn?.nth !== own), ...plain.map((one) => ({ ...one, turn: { nth: own, of } }))];
  return all.toSorted((one, other) => (one.turn?.nth ?? 0) - (other.turn?.nth ?? 0));
}
