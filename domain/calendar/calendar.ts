import type { Day } from './day.ts';

/**
 * The working days of one place. Every question costs one or two look-ups in a table, however far apart the days are.
 * A day outside the table (`first` … `last`) is a programmer's error and throws: dates are checked where they come in.
 */
export interface Calendar {
  /** The version of the official dates it was made from; with local holidays, also which. Stored with every date. */
  readonly version: string;
  readonly first: Day;
  readonly last: Day;
  /** The last day whose bank holidays are known; after it they are worked out by rule, and a date is provisional. */
  readonly officialTo: Day;
  isWorkingDay(day: Day): boolean;
  /** The nth working day after `day` (before it for a negative n). 0: `day` itself, working or not. */
  addWorkingDays(day: Day, n: number): Day;
  /** How many working days after `from` up to and including `to`; negative backwards. addWorkingDays undoes it. */
  workingDaysBetween(from: Day, to: Day): number;
  /** The last working day on or before `day`. */
  lastWorkingDay(day: Day): Day;
  /** The first working day on or after `day`. */
  nextWorkingDay(day: Day): Day;
  /** The weekdays from `from` to `to`, both included, that are not worked. */
  holidays(from: Day, to: Day): readonly Day[];
}
