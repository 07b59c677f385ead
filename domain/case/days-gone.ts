import type { Day } from '../calendar/day.ts';
import { instantAt } from '../calendar/london.ts';
import type { Turning } from '../tell.ts';

/** A card that says of days whether they have gone by is another one from 00:00 in London after each of them. */
export function daysGone(days: readonly Day[]): readonly Turning[] {
  return [...new Set(days)].toSorted((a, b) => a - b).map((day) => ({ at: instantAt(day + 1, '00:00') }));
}
