import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Counted } from '../../domain/case/counted.ts';
import type { Existing } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/ids.ts';
import type { ConferenceType, FactName } from '../../domain/procedures/fact.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { calendarOf } from '../../domain/timescales/calendar-of.ts';
import type { DatedFact } from '../../domain/timescales/dates.ts';
import type { Deadline } from '../../domain/timescales/deadline.ts';
import { deadlines } from '../../domain/timescales/deadlines.ts';

/** Every date of one case as it stands: its recorded facts, and the conference as planned. */
export function caseDeadlines(state: Existing, procedure: Procedure, calendar: Calendar, now: Instant): readonly Deadline[] {
  const type = state.type as ConferenceType;
  const recorded = Object.entries(state.facts).flatMap(([fact, dates]) =>
    dates.map((date) => dated(fact as FactName, date, type)),
  );
  const planned = state.when === null ? [] : [dated('conference', state.when.date, type)];
  return deadlines(procedure, { type, facts: [...recorded, ...planned] }, localDay(now), calendar);
}

function dated(fact: FactName, date: string, of: ConferenceType): DatedFact {
  const on = dayFromIso(date);
  if (on === null) throw new Error(`deadlines: ${fact} is stored with "${date}", which is not a date`);
  return fact === 'conference' ? { fact, of, on } : { fact, on };
}

/** The same as it is stored with the case, so that a newer calendar shows what it moves. A date is counted to its end, whatever day it is. */
export function countDates(state: Existing, procedure: Procedure): Counted {
  const calendar = calendarOf(procedure);
  const rows = caseDeadlines(state, procedure, calendar, state.when?.startsAt ?? 0).filter((row) => row.due !== null);
  return { calendar: calendar.version, dates: Object.fromEntries(rows.map((row) => [row.rule, isoFromDay(row.due ?? 0)])) };
}
