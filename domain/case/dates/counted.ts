/**
 * The dates of a case as they were last worked out, with the version of the calendar: a row of the procedure, by name (rowsByName), to
 * its due day, YYYY-MM-DD.
 */
export interface Counted {
  readonly calendar: string;
  readonly dates: Readonly<Record<string, string>>;
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
  return Object.entries(after.dates).flatMap(([row, to]): readonly MovedDate[] => {
    const from = before.dates[row];
    return from === undefined || from === to ? [] : [{ row, from, to }];
  });
}
