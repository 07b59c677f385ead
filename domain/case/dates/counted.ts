import type { Day } from '../../calendar/day.ts';
import { isoFromDay } from '../../calendar/iso.ts';

/**
 * The dates of a case as they were last worked out, with the version of the calendar: a row of the procedure, by name (rowsByName), to
 * its due day, YYYY-MM-DD. A row that is counted a second time has the day it is counted from beside its name.
 */
export interface Counted {
  readonly calendar: string;
  readonly dates: Readonly<Record<string, string>>;
}

/** `from`: of a row that is counted again, the day it is counted from. */
export function countedName(row: string, from: Day | null): string {
  return from === null ? row : `${row} ${isoFromDay(from)}`;
}

/** One open date that a newer calendar moved. */
export interface MovedDate {
  readonly row: string;
  readonly from: string;
  readonly to: string;
}

/** What moved between two counts. Only a newer calendar moves dates: the same calendar means that a fact was changed, by somebody. */
export function movedBetween(before: Counted | null, after: Counted): readonly MovedDate[] {
  if (before === null || before.calendar === after.calendar) return [];
  return Object.entries(after.dates).flatMap(([name, to]): readonly MovedDate[] => {
    const from = before.dates[name];
    return from === undefined || from === to ? [] : [{ row: name.split(' ')[0] ?? name, from, to }];
  });
}
