import type { Calendar } from '../../calendar/calendar.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Instant } from '../../ids.ts';
import type { ConferenceType, FactName } from '../../procedures/fact.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { MeetingId } from '../../ref.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { DatedFact } from '../../timescales/dates.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import { deadlines } from '../../timescales/deadlines.ts';
import { rowsByName } from '../../timescales/row-name.ts';
import { conferencesOf, latestConference } from '../meetings.ts';
import type { Case } from '../whole.ts';
import type { Counted } from './counted.ts';

/**
 * Every date of one conference of a case as it stands: the recorded facts, the conferences before it that were held, and this one as
 * planned. A planned day of an earlier conference that nobody held is no fact.
 */
export function caseDeadlines(
  state: Case,
  procedure: Procedure,
  calendar: Calendar,
  now: Instant,
  id: MeetingId | undefined = latestConference(state)?.id,
): readonly Deadline[] {
  const own = id === undefined ? undefined : state.meetings[id];
  if (own === undefined) return [];
  const type = own.calling.type as ConferenceType;
  const recorded = Object.entries(state.dates.facts).flatMap(([fact, dates]) =>
    dates.map((date) => dated(fact as FactName, date, type)),
  );
  const conferences = conferencesOf(state);
  const before = conferences.slice(
    0,
    conferences.findIndex((one) => one.id === id),
  );
  const held = before.filter(({ meeting }) => meeting.calling.stage === 'held' || meeting.calling.stage === 'closed');
  const all = [...held.map(({ meeting }) => meeting), own].flatMap(({ calling, when: { when } }) =>
    when === null ? [] : [dated('conference', when.date, calling.type as ConferenceType)],
  );
  return deadlines(procedure, { type, facts: [...recorded, ...all] }, localDay(now), calendar);
}

function dated(fact: FactName, date: string, of: ConferenceType): DatedFact {
  const on = dayFromIso(date);
  if (on === null) throw new Error(`deadlines: ${fact} is stored with "${date}", which is not a date`);
  return fact === 'conference' ? { fact, of, on } : { fact, on };
}

/** The same as it is stored with the case, so that a newer calendar shows what it moves. A date is counted to its end, whatever day it is. */
export function countDates(state: Case, procedure: Procedure, calendar: Calendar = calendarOf(procedure)): Counted {
  const startsAt = latestConference(state)?.meeting.when.when?.startsAt ?? 0;
  const rows = caseDeadlines(state, procedure, calendar, startsAt).filter((row) => row.due !== null);
  const dates = [...rowsByName(procedure.timescales)].flatMap(([name, row]) =>
    rows.filter((one) => one.row === row).map((one) => [name, isoFromDay(one.due ?? 0)] as const),
  );
  return { calendar: calendar.version, dates: Object.fromEntries(dates) };
}
