import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { Timescale } from '../procedures/timescale.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import type { DeadlineState } from './deadline.ts';

/** With this many working days left or fewer and nothing planned, a date is at risk. */
const nearDays = 3;

/** The day a fact, or what people said was done, shows for this row. Undefined: no fact could show it and nobody keeps a list. */
export function happenedOn(row: Timescale, from: DatedFact, dates: CaseDates): Day | null | undefined {
  const days = dates.facts
    .filter((one) => {
      if (row.to === 'conference') return one.fact === 'conference' && one.of === dates.type;
      if (row.to === 'review') return one.fact === 'conference' && one.of === 'review';
      return one.fact === row.to;
    })
    .map((one) => one.on)
    // An interval runs to the next one; a count back from a birth may end in a conference before it.
    .filter((day) => 'before' in row || (row.kind === 'interval' ? day > from.on : day >= from.on));
  if (days.length > 0) return Math.min(...days);
  const shown = row.to === 'conference' || row.to === 'review' || row.to === 'core-group' || row.to === 'child-in-need-review';
  return shown ? null : dates.done === undefined ? undefined : (dates.done.get(row.id) ?? null);
}

interface Seen {
  readonly kind: Timescale['kind'];
  readonly due: Day;
  readonly happened: Day | null | undefined;
  readonly today: Day;
}

/** Where a dated row stands, the end of the case left aside. */
export function stateOf({ kind, due, happened, today }: Seen, calendar: Calendar): DeadlineState {
  if (typeof happened === 'number') {
    const keeps = kind === 'earliest' ? happened >= due : happened <= due;
    if (happened <= today) return keeps ? 'kept' : 'not-kept';
    return keeps ? 'open' : 'at-risk';
  }
  if (kind === 'earliest') return 'open';
  if (today > due) return happened === null ? 'not-kept' : 'passed';
  const clamped = Math.max(today, calendar.first + 1);
  return calendar.workingDaysBetween(clamped, due) <= nearDays ? 'at-risk' : 'open';
}
