import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { week } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Deadline, DeadlineState } from '../../../timescales/deadline.ts';
import { conferenceOf } from '../../conference.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { datesOfThese } from '../../dates/dates-of-these.ts';
import { withoutWithheldDischarges } from '../../dates/discharges.ts';
import { withFactsOfThese } from '../../dates/facts-of-these.ts';
import { asSeenBy } from '../../need-to-know/children.ts';
import type { Case, Known } from '../../whole.ts';
import type { Action } from '../action.ts';

const toKeep: ReadonlySet<DeadlineState> = new Set(['open', 'at-risk']);
/** One that has gone by since, and nobody kept, has brought a reminder forward all the same. */
const notKept: ReadonlySet<DeadlineState> = new Set([...toKeep, 'not-kept', 'passed']);

/**
 * The last day that it can be put off to: its own, as long as that is to come, and never past the next date of the case that a rule sets and
 * nobody has kept; where there is neither, a week. Of a day that is not worked the last one before it, since nobody is reminded on it. Whoever is
 * told that it is undone is told all the same. `procedure`: the one the case goes by.
 */
export function latestSnooze(
  state: Case,
  { by, to }: Pick<Action, 'by' | 'to'>,
  at: Instant,
  { procedure }: Pick<Known, 'procedure'>,
): Day {
  const today = localDay(at);
  const own = dayFromIso(by);
  const calendar = calendarOf(procedure, state.dates.area);
  const set = setDates(state, to, procedure, calendar, at, toKeep);
  const all = [...(own === null ? [] : [own]), ...set].filter((day) => day > today);
  const latest = all.length === 0 ? today + week : Math.min(...all);
  const worked = calendar.lastWorkingDay(latest);
  // With no day in between that is worked there is none to be reminded on.
  return worked > today ? worked : latest;
}

/**
 * The day to which something was put off, or an earlier one: the last that is worked up to a date that a rule has set since, for a day after it was put
 * off. Dates move nearer (a conference is held, a birth is recorded), and nobody is quiet past one of them for having chosen a day before.
 */
export function broughtForward(
  state: Case,
  owner: PersonId,
  { until, at }: { readonly until: Day; readonly at: Instant },
  now: Instant,
  { procedure }: Pick<Known, 'procedure'>,
): Day {
  const calendar = calendarOf(procedure, state.dates.area);
  const since = localDay(at);
  const set = setDates(state, owner, procedure, calendar, now, notKept)
    .filter((day) => day > since && day < until)
    .map((day) => calendar.lastWorkingDay(day));
  // As above: with no day in between that is worked there is none to be reminded on.
  return Math.min(until, ...set.filter((day) => day > since));
}

/**
 * The dates of the case as far as its owner may know them: of half-siblings those of their own children, and none from which an expected date
 * of delivery is to be worked back by whoever has the action.
 */
function setDates(
  state: Case,
  owner: PersonId,
  procedure: Procedure,
  calendar: Calendar,
  at: Instant,
  states: ReadonlySet<DeadlineState>,
): readonly Day[] {
  const rows = rowsFor(state, owner, procedure, calendar, at);
  return rows.flatMap((row) => (row.due !== null && !row.tellsExpected && states.has(row.state) ? [row.due] : []));
}

function rowsFor(state: Case, owner: PersonId, procedure: Procedure, calendar: Calendar, at: Instant): readonly Deadline[] {
  const whole = conferenceOf(state);
  if (whole === null) return [];
  const seen = asSeenBy(whole, owner);
  const read = withoutWithheldDischarges(state);
  if (seen === whole) return caseDeadlines(read, procedure, calendar, at);
  return datesOfThese(caseDeadlines(withFactsOfThese(read, seen.children), procedure, calendar, at), seen);
}
