import type { Day } from '../calendar/day.ts';
import type { ProcedureText } from '../procedures/text.ts';
import type { Deadline } from './deadline.ts';

/** An open date that another edition of the calendar has moved, and whom it concerns is told. */
export interface MovedDeadline {
  readonly rule: string;
  readonly title: ProcedureText;
  readonly was: Day;
  readonly now: Day;
  readonly wasLastWorkingDay: Day | null;
  readonly lastWorkingDay: Day | null;
  /** The version it is worked out with now. */
  readonly calendar: string;
}

/**
 * The open dates that differ between two answers to the same question, by the old and the new calendar.
 * Rows that are kept, missed, gone by or closed are over and are left alone.
 */
export function movedDeadlines(before: readonly Deadline[], after: readonly Deadline[]): readonly MovedDeadline[] {
  return before.flatMap((old, i) => {
    const row = after[i];
    if (row === undefined || row.rule !== old.rule) throw new Error('moved: the two answers are not to the same question');
    if (old.due === null || row.due === null || (old.state !== 'open' && old.state !== 'at-risk')) return [];
    if (old.due === row.due && old.lastWorkingDay === row.lastWorkingDay) return [];
    const { rule, title, due: now, lastWorkingDay, calendar } = row;
    return [{ rule, title, was: old.due, now, wasLastWorkingDay: old.lastWorkingDay, lastWorkingDay, calendar }];
  });
}
