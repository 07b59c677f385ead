import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';

/**
 * How far a day is from today, as it is said to people. working-days: today is the nth working day before it, 2 or more. tomorrow,
 * next-working-day: today is the last working day before it. before-holiday: the same, and the day itself is not worked. gone: past, with
 * no whole working day since. ago: so many working days since.
 */
export type DueIn =
  | { readonly is: 'working-days' | 'ago'; readonly n: number }
  | { readonly is: 'tomorrow' | 'next-working-day' | 'before-holiday' | 'today' | 'gone' };

/** The groups of a digest, in its order. */
export const dueGroups = ['late', 'today', 'soon'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Which of them something is in by how far its day is. What is due on a day that is not worked is for the last working day before it. */
export function dueGroup({ is }: DueIn): DueGroup {
  if (is === 'gone' || is === 'ago') return 'late';
  return is === 'today' || is === 'before-holiday' ? 'today' : 'soon';
}

/** By the real calendar of the place, whatever was meant to be said on which day: a digest may be late, or be brought up to date later. */
export function dueIn(by: Day, today: Day, calendar: Calendar): DueIn {
  if (by === today) return { is: 'today' };
  if (by < today) {
    const n = calendar.workingDaysBetween(by, today);
    return n < 1 ? { is: 'gone' } : { is: 'ago', n };
  }
  const isWorked = calendar.isWorkingDay(by);
  // A day that is not worked is no working day after today, but today is one before it.
  const n = calendar.workingDaysBetween(today, by) + (isWorked ? 0 : 1);
  if (n > 1) return { is: 'working-days', n };
  if (by === today + 1) return { is: 'tomorrow' };
  return { is: isWorked ? 'next-working-day' : 'before-holiday' };
}
