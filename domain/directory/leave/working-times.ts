import { instantAt, localDay, localTime } from '../../calendar/london.ts';
import type { WorkingDays } from '../../calendar/working-hours.ts';
import type { Instant } from '../../ids.ts';
import type { WorkingTimes } from './shape.ts';

/** No run of days without work is longer than this, in days; past it nothing is held up. */
const farthest = 30;

/** When somebody works again; null: they do now. `isWorkingDay`: their days of the week among those of the partnership. */
export function resumesAt(times: WorkingTimes, now: Instant, { isWorkingDay }: WorkingDays): Instant | null {
  const today = localDay(now);
  const time = localTime(now);
  if (isWorkingDay(today) && time >= times.from && time < times.until) return null;
  for (let day = isWorkingDay(today) && time < times.from ? today : today + 1; day < today + farthest; day++)
    if (isWorkingDay(day)) return instantAt(day, times.from);
  return null;
}
