import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/format.ts';
import type { Procedure } from '../procedures/schema.ts';
import { inLanguage } from '../procedures/text.ts';
import type { Timescale } from '../procedures/timescale.ts';
import type { CaseDates, DatedFact } from './dates.ts';
import type { Deadline } from './deadline.ts';
import { type Due, dueOf, howSure, tellsExpected } from './due.ts';
import { closed, endedBy } from './ending.ts';
import { inBoth } from './explaining.ts';
import { startFactOf } from './start-fact.ts';
import { happenedOn, stateOf } from './state.ts';

/** What the caller need not say again for every row. */
type Timed = Pick<Procedure, 'timescales' | 'areas'>;

/** Written out field by field: spreading costs more than the counting does. */
function undated(row: Extract<Timescale, { readonly kind: 'undated' }>, from: DatedFact | null, calendar: Calendar): Deadline {
  const { en, cy } = inBoth((words, language) => {
    const counted = from === null ? '' : words.countedFrom(formatDay(from.on, language));
    return words.noDate(inLanguage(row.says, language)) + counted + howSure(row, words, language);
  });
  return {
    row,
    rule: row.id,
    title: row.title,
    kind: row.kind,
    to: row.to,
    strength: row.strength,
    source: row.source,
    from,
    tellsExpected: from?.fact === 'expected-delivery',
    due: null,
    lastWorkingDay: null,
    provisional: false,
    state: 'open',
    by: null,
    explanation: en,
    explanationCy: cy,
    calendar: calendar.version,
  };
}

type Dated = Exclude<Timescale, { readonly kind: 'undated' }>;

/** When it falls due; in the time of the row that it is to take no longer than, where that comes sooner. */
function soonest(row: Dated, procedure: Timed, due: (row: Dated) => Due): Due {
  const own = due(row);
  if (!('within' in row) || row.noLongerThan === undefined) return own;
  const limit = procedure.timescales.find((one) => one.id === row.noLongerThan);
  if (limit === undefined || !('within' in limit)) return own;
  const other = due({ ...row, within: limit.within });
  return other.day < own.day ? other : own;
}

function apply(row: Timescale, procedure: Timed, dates: CaseDates, today: Day, calendar: Calendar): Deadline | null {
  if (!row.types.includes(dates.type) || 'when' in row) return null;
  const from = startFactOf(row.from, dates.type, dates.facts);
  if (from === null) return null;
  if (row.kind === 'undated') return undated(row, from, calendar);
  const weeks = procedure.areas.find((one) => one.key === dates.area)?.coreGroupWeeks ?? null;
  const due = soonest(row, procedure, (one) => dueOf(one, from, dates, weeks, calendar));
  const happened = happenedOn(row, from, dates);
  return {
    row,
    rule: row.id,
    title: row.title,
    kind: row.kind,
    to: row.to,
    strength: row.strength,
    source: row.source,
    from,
    tellsExpected: tellsExpected(row, from, dates),
    due: due.day,
    lastWorkingDay: due.lastWorkingDay,
    provisional: due.provisional,
    state: stateOf({ kind: row.kind, due: due.day, happened, today }, calendar),
    by: happened ?? null,
    explanation: due.explanation,
    explanationCy: due.explanationCy,
    calendar: calendar.version,
  };
}

/** Rows that only a lateness brings up: shown by a fact that is past its limit, not by time going by (ST-T3, FV-T16). */
function onLateness(row: Timescale, rows: readonly Deadline[], type: CaseDates['type'], calendar: Calendar): Deadline[] {
  if (!('when' in row) || !row.types.includes(type)) return [];
  const late = rows.some(
    (one) =>
      one.due !== null &&
      one.by !== null &&
      one.kind !== 'earliest' &&
      one.by > one.due &&
      (row.when === 'any-late' || one.to === 'conference'),
  );
  return late ? [undated(row, null, calendar)] : [];
}

/**
 * Every rule of the procedure for this kind of conference whose fact is given, in the order of the procedure.
 * Pure: the same facts in any order give the same dates. `today` decides only how each one stands.
 * The calendar is that of the procedure's division and area (calendarOf).
 */
export function deadlines(procedure: Timed, dates: CaseDates, today: Day, calendar: Calendar): readonly Deadline[] {
  const rows: Deadline[] = [];
  for (const row of procedure.timescales) {
    const found = apply(row, procedure, dates, today, calendar);
    if (found !== null) rows.push(found);
  }
  for (const row of procedure.timescales) rows.push(...onLateness(row, rows, dates.type, calendar));
  const ended = endedBy(dates.facts);
  if (ended === null) return rows;
  return rows.map((one) => (one.row.outlives ? one : closed(one, ended, today)));
}
