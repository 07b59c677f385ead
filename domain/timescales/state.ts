import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { FactName } from '../procedures/fact.ts';
import type { Happening, Timescale } from '../procedures/timescale.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import type { DeadlineState } from './deadline.ts';

/** With this many working days left or fewer and nothing planned, a date is at risk. */
const nearDays = 3;

/** Whether a fact is the thing a row asks for. */
function shows(to: Happening, one: DatedFact, type: CaseDates['type']): boolean {
  if (to === 'conference') return one.fact === 'conference' && one.of === type;
  if (to === 'review') return one.fact === 'conference' && one.of === 'review';
  return one.fact === to;
}

/** The day from which on what happens is what a row asks for that is counted back: of several births the last; where it has not happened, any day. */
function sinceOf({ since }: { readonly since?: FactName | undefined }, { facts }: CaseDates): Day {
  return since === undefined ? 0 : Math.max(0, ...facts.flatMap((one) => (one.fact === since ? [one.on] : [])));
}

/** The day a fact, or what people said was done, shows for this row. Undefined: no fact could show it and nobody keeps a list. */
export function happenedOn(row: Timescale, from: DatedFact, dates: CaseDates): Day | null | undefined {
  let first: Day | null = null;
  for (const one of dates.facts) {
    if (!shows(row.to, one, dates.type)) continue;
    // An interval runs to the next one; a count back from a birth may end in a conference before it.
    const after =
      'before' in row ? one.on >= sinceOf(row, dates) : row.kind === 'interval' ? one.on > from.on : one.on >= from.on;
    if (after && (first === null || one.on < first)) first = one.on;
  }
  if (first !== null) return first;
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

/** The last day on which it stands as it does today, as far as time alone can change it; null: time changes it no more. */
export function standsUntil({ kind, due, happened, today }: Seen, calendar: Calendar): Day | null {
  if (typeof happened === 'number') return happened > today ? happened - 1 : null;
  if (kind === 'earliest' || today > due) return null;
  let near = due;
  while (calendar.workingDaysBetween(near - 1, due) <= nearDays) near -= 1;
  return today < near ? near - 1 : due;
}
