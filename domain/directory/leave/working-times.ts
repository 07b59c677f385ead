import { type Day, weekday } from '../../calendar/day.ts';
import { instantAt, localDay, localTime } from '../../calendar/london.ts';
import { isTimeOfDay } from '../../calendar/time-of-day.ts';
import type { WorkingDays } from '../../calendar/working-hours.ts';
import type { Instant } from '../../ids.ts';
import { isSame } from '../is-same.ts';
import type { Stretch, WorkingTimes } from './shape.ts';
import { mostWeeks, weekAt, weeksIn } from './turns.ts';

/** No run of days without work is longer than this, in days, also where every fourth week alone is worked; past it nothing is held up. */
const farthest = 36;
/** Four a day, all week: a school day with its lessons left out has as many. */
const mostStretches = 28;

/** Whether they can be somebody's hours: every week alike, or each of some weeks that follow each other; in one of those nobody needs to work. */
export function isPattern(times: WorkingTimes): boolean {
  const of = weeksIn(times);
  if (of === 1) return times.every(({ turn }) => turn === undefined) && isWeek(times);
  const fits = ({ turn }: Stretch) => turn?.of === of && Number.isInteger(turn.nth) && turn.nth >= 0 && turn.nth < of;
  if (!Number.isInteger(of) || of < 1 || of > mostWeeks || !times.every(fits)) return false;
  const weeks = Array.from({ length: of }, (_, nth) => times.filter(({ turn }) => turn?.nth === nth));
  return weeks.every((one) => one.length === 0 || isWeek(one)) && isSame(weeks.flat(), times);
}

/** Whether it can be somebody's week: in order, none over another on one day, and one that goes past midnight begins after noon: “9-5” is no night shift. */
export function isWeek(times: WorkingTimes): boolean {
  const real = ({ day, from, until }: Stretch) =>
    Number.isInteger(day) &&
    day >= 0 &&
    day < 7 &&
    isTimeOfDay(from) &&
    isTimeOfDay(until) &&
    (from < until || (isOvernight({ from, until }) && (from >= '12:00' || until === '00:00')));
  if (times.length === 0 || times.length > mostStretches || !times.every(real)) return false;
  return times.every((one, at) => {
    const before = times[at - 1];
    if (before === undefined || one.day > before.day) return true;
    return one.day === before.day && !isOvernight(before) && one.from >= before.until;
  });
}

/** A working day of somebody's own week: a weekend is one for whoever works then, a bank holiday for nobody. */
export function isOwnDay(times: WorkingTimes | undefined, day: Day, { isWorkingDay }: WorkingDays): boolean {
  if (times === undefined) return isWorkingDay(day);
  const nth = weekday(day);
  return weekAt(times, day).some((one) => one.day === nth) && (nth >= 5 || isWorkingDay(day));
}

/** When somebody works again; null: they do now. `isWorkingDay`: the days that are theirs (isOwnDay). */
export function resumesAt(times: WorkingTimes, now: Instant, { isWorkingDay }: WorkingDays): Instant | null {
  const today = localDay(now);
  const time = localTime(now);
  const on = (day: Day) => (isWorkingDay(day) ? weekAt(times, day).filter((one) => one.day === weekday(day)) : []);
  const isNow =
    on(today).some((one) => time >= one.from && (time < one.until || isOvernight(one))) ||
    on(today - 1).some((one) => isOvernight(one) && time < one.until);
  if (isNow) return null;
  for (let day = today; day < today + farthest; day++) {
    const next = on(day).find((one) => day > today || one.from > time);
    if (next !== undefined) return instantAt(day, next.from);
  }
  return null;
}

function isOvernight({ from, until }: Pick<Stretch, 'from' | 'until'>): boolean {
  return until <= from;
}
