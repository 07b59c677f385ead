import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Instant } from '../../ids.ts';
import type { ConferenceType, FactName } from '../../procedures/fact.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { DatedFact } from '../../timescales/dates.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import { deadlines } from '../../timescales/deadlines.ts';
import { rowsByName } from '../../timescales/row-name.ts';
import { stateOf } from '../../timescales/state.ts';
import { nobodySince, standingsAt } from '../conference/decision/standing.ts';
import { hasEnded, isStopped } from '../family/ended.ts';
import { conferencesOf, coreGroupsOf, currentConference, isHeld, latestConference } from '../meetings.ts';
import type { Case, Meeting } from '../whole.ts';
import { withAgreedDay } from './agreed-day.ts';
import { type Counted, countedName } from './counted.ts';
import { isOfPlan } from './dates-of-these.ts';
import { dischargesOf } from './discharges.ts';
import { factsOfConference } from './facts-of-conference.ts';
import { invitationsSent } from './invitations-sent.ts';

/**
 * Every date of one conference of a case as it stands: the recorded facts, the conferences before it that were held, and this one while
 * its day is still to come. A planned day that nobody held, of this one or an earlier one, is no fact. By when a review itself is to be is
 * counted from the conference before it that was held, never from its own day. Of a meeting of the core group: of the conference people are part of.
 */
export function caseDeadlines(
  state: Case,
  procedure: Procedure,
  calendar: Calendar,
  now: Instant,
  of: MeetingId | undefined = latestConference(state)?.id,
): readonly Deadline[] {
  const id = of !== undefined && kindOf(of) === 'core-group' ? currentConference(state)?.id : of;
  const own = id === undefined ? undefined : state.meetings[id];
  if (id === undefined || own === undefined) return [];
  const today = localDay(now);
  const type = own.calling.type as ConferenceType;
  const conferences = conferencesOf(state);
  const heldBefore = conferences
    .slice(
      0,
      conferences.findIndex((one) => one.id === id),
    )
    .flatMap(({ meeting }) => (isHeld(meeting) ? [meeting] : []));
  const before = heldBefore.flatMap((meeting) => asFact(meeting) ?? []);
  const days = heldBefore.flatMap(({ calling, when: { when } }) =>
    when === null ? [] : [{ date: when.date, type: calling.type }],
  );
  const recorded = Object.entries(factsOfConference(state.dates.facts, type, days, own.when.when?.date ?? null)).flatMap(
    ([fact, dates]) =>
      // Twins have one birthday.
      [...new Set(dates)].map((date) => dated(fact as FactName, date, type)),
  );
  const groups = coreGroupsOf(state).filter(({ meeting }) => isHeld(meeting));
  const met = groups.flatMap(({ meeting: { when } }) => (when.when === null ? [] : [dated('core-group', when.when.date, type)]));
  const leaving = dischargesOf(state, id).map(([fact, day]) => dated(fact, day, type));
  const facts = [...recorded, ...leaving, ...invitationsSent(own.list.agreedAt), ...before, ...met, ...takenOff(state, id, type)];
  const { area } = state.dates;
  const inArea = area === undefined ? {} : { area };
  const agreedDay = own.timeliness.agreedDay;
  const counted = (of: readonly DatedFact[]) =>
    withAgreedDay(withoutNobodys(deadlines(procedure, { type, ...inArea, facts: of }, today, calendar), state, id), agreedDay, {
      today,
      calendar,
    });
  const planned = asFact(own);
  if (planned === null || !(isHeld(own) || isToCome(own, planned.on, today))) return counted(facts);
  const all = counted([...facts, planned]);
  if (type !== 'review') return all;
  const due = counted(facts).filter(
    (row) => row.to === 'review' && row.by === null && row.due !== null && !all.some((one) => isSame(one, row)),
  );
  return [...due.map((row) => keptOn(row, planned.on, today, calendar)), ...all];
}

/** A name that came off, by what the conferences decided (FV-T7, ST-T18), and a plan that ended with what was entered for the child (BU-D4). */
function takenOff(state: Case, id: MeetingId, type: ConferenceType): readonly DatedFact[] {
  const all = [...standingsAt(state, id).values()];
  const goesOn = all.filter(({ child }) => !hasEnded(state.family, child));
  const on = all.flatMap((one) => (one.on ? [one.child] : []));
  const ended = state.family.ended.flatMap((one) => (on.includes(one.child.id) ? [one.on] : []));
  const removed = new Set(goesOn.flatMap((one) => one.ended ?? []));
  const discontinued = new Set([...all.flatMap((one) => one.ended ?? []), ...ended]);
  return [
    ...[...removed].map((day) => dated('removed-from-register', day, type)),
    ...[...discontinued].map((day) => dated('plan-discontinued', day, type)),
  ];
}

/** Where no child is on a plan there is nothing to review, and no core group meets for it but the one that follows from its end. */
function withoutNobodys(rows: readonly Deadline[], state: Case, id: MeetingId): readonly Deadline[] {
  // Nothing is to be done any more; how long the record is kept still counts.
  if (isStopped(state)) return rows.filter(({ row }) => row.outlives === true);
  const since = nobodySince(state, id);
  const day = since === null ? null : dayFromIso(since);
  if (day === null) return rows;
  return rows.filter((row) => !isOfPlan(row, day));
}

function isToCome({ calling: { stage } }: Meeting, on: Day, today: Day): boolean {
  return stage !== 'cancelled' && on >= today;
}

function asFact(meeting: Meeting): DatedFact | null {
  const { when } = meeting.when;
  if (when === null) return null;
  const fact = dated('conference', when.date, meeting.calling.type as ConferenceType);
  return isHeld(meeting) || fact.fact !== 'conference' ? fact : { ...fact, planned: true };
}

function isSame(one: Deadline, other: Deadline): boolean {
  return one.rule === other.rule && one.from?.on === other.from?.on;
}

/** How a date stands that this conference keeps, or does not. */
function keptOn(row: Deadline, on: Day, today: Day, calendar: Calendar): Deadline {
  if (row.due === null) return row;
  return { ...row, by: on, state: stateOf({ kind: row.kind, due: row.due, happened: on, today }, calendar) };
}

function dated(fact: FactName, date: string, of: ConferenceType): DatedFact {
  const on = dayFromIso(date);
  if (on === null) throw new Error(`deadlines: ${fact} is stored with "${date}", which is not a date`);
  return fact === 'conference' ? { fact, of, on } : { fact, on };
}

/** The same as it is stored with the case, so that a newer calendar shows what it moves. A date is counted to its end, whatever day it is. */
export function countDates(
  state: Case,
  procedure: Procedure,
  calendar: Calendar = calendarOf(procedure, state.dates.area),
): Counted {
  const startsAt = latestConference(state)?.meeting.when.when?.startsAt ?? 0;
  const rows = caseDeadlines(state, procedure, calendar, startsAt).filter((row) => row.due !== null);
  const dates = [...rowsByName(procedure.timescales)].flatMap(([name, row]) =>
    rows
      .filter((one) => one.row === row)
      // A review has one row twice: by when it is to be itself, and by when the next, from the day of this one.
      .map((one, at) => [countedName(name, at === 0 ? null : (one.from?.on ?? null)), isoFromDay(one.due ?? 0)] as const),
  );
  return { calendar: calendar.version, dates: Object.fromEntries(dates) };
}
