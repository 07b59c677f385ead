import { type Day, weekday } from '../calendar/day.ts';
import { dayFromIso } from '../calendar/iso.ts';
import { localDay } from '../calendar/london.ts';
import { minutesDue } from '../case/conference/minutes/due.ts';
import { isIn, owed } from '../case/conference/reports/owed.ts';
import { type Conference, type Convened, conferenceOf, isUnanswered } from '../case/conference.ts';
import { caseDeadlines } from '../case/dates/case-deadlines.ts';
import { ownLimits } from '../case/dates/own-limits.ts';
import { observes } from '../case/meeting/list/observes.ts';
import { conferencesOf, isHeld, isOver, latestConference, wasHeld } from '../case/meetings.ts';
import { procedureHeldUnder } from '../case/opening/earlier-edition.ts';
import { agencyFor } from '../case/people/agency-for.ts';
import type { Case, InMeeting, Known } from '../case/whole.ts';
import type { AgencyId, CaseId, Instant } from '../ids.ts';
import { procedureOf } from '../procedures/in-force.ts';
import { isAbout } from '../returns/child-records.ts';
import { conferenceTarget, enquiryDays, isOfEnquiry } from '../returns/enquiry.ts';
import { calendarOf } from '../timescales/calendar-of.ts';
import type { Deadline } from '../timescales/deadline.ts';
import { standsUntil } from '../timescales/state.ts';
import { isOnTheRegister } from './came.ts';

type Of = Pick<Known, 'directory' | 'procedure'>;

/** A conference that is to come, or is today. `silent`: of `invited` people, those who have said nothing yet. */
export interface ToCome {
  readonly type: string;
  readonly startsAt: Instant;
  readonly agreed: boolean;
  readonly invited: number;
  readonly silent: number;
}

/** A conference of this week, whether it is to come, has begun or was held. */
export interface OfWeek {
  readonly startsAt: Instant;
  readonly agreed: boolean;
  readonly held: boolean;
}

/** A limit that is near with nothing planned in time, or that was passed. `planned`: the day the conference is planned for, which is past it. */
export interface Limit {
  readonly due: Day;
  readonly passed: boolean;
  readonly planned: Day | null;
}

/** An initial conference that was held in England. kept: within the days the published measures count; null: there is no day to count from. */
export interface Measured {
  readonly on: Day;
  readonly children: number;
  readonly fromDiscussion: boolean | null;
  readonly fromEnquiries: boolean | null;
}

/** Of one agency at one conference that was held. Involved: invited, and not as somebody who observes or said that they are not involved. */
export interface TookPart {
  readonly on: Day;
  readonly agency: AgencyId;
  readonly involved: number;
  readonly came: number;
  /** Of the reports of theirs that were asked for, how many days before the conference each was with the chair; null: it was not. */
  readonly reports: readonly (number | null)[];
}

/** What of one case stands on a board, on a day. */
export interface CaseFacts {
  readonly case: CaseId;
  readonly reference: string;
  readonly toCome: ToCome | null;
  /** Of the week from Monday to Sunday that the day is in; a case may have two. */
  readonly week: readonly OfWeek[];
  /** Of the conference that is to be held next. */
  readonly limit: Limit | null;
  /** Since when the minutes of a conference are late; of several, the longest. */
  readonly minutesLate: Day | null;
  /** By when the core group was to meet, and has not. */
  readonly coreGroupLate: Day | null;
  readonly measured: readonly Measured[];
  readonly tookPart: readonly TookPart[];
}

export interface FactsSoFar extends CaseFacts {
  /** The last day on which all of it stands so while the case itself stays as it is; null: time changes nothing of it. */
  readonly until: Day | null;
}

/** null: there is no open case. No date from which an expected date of delivery could be worked back is in it. */
export function caseFacts(state: Case, known: Of, now: Instant): FactsSoFar | null {
  const { opening } = state;
  if (opening.status !== 'open') return null;
  const today = localDay(now);
  const calendar = calendarOf(known.procedure, state.dates.area);
  const rows = caseDeadlines(state, known.procedure, calendar, now).filter((row) => !row.tellsExpected && row.due !== null);
  const held = conferencesOf(state).filter(({ meeting }) => isHeld(meeting));
  const unsent = held.filter(({ meeting }) => meeting.circulation.sent.minutes === undefined);
  return {
    case: opening.id,
    reference: opening.reference,
    toCome: toComeOf(state, today),
    week: weekOf(state, today),
    limit: limitOf(state, rows, today),
    minutesLate: earliest(unsent.map((one) => minutesLateOf(one, known, today))),
    coreGroupLate: first(rows.filter((row) => row.to === 'core-group' && row.state === 'not-kept' && row.by === null)),
    measured: held.flatMap((one) => measuredAt(one, known)),
    tookPart: held.flatMap((one) => tookPartIn(one, known)),
    until: earliest([
      ...conferencesOf(state).flatMap(({ id }) => standsInItsWeekUntil(conferenceOf(state, id), today)),
      ...rows.map((row) => standsUntil({ kind: row.kind, due: row.due ?? today, happened: row.by, today }, calendar)),
      ...unsent.map((one) => minutesStandUntil(one, known, today)),
    ]),
  };
}

function earliest(days: readonly (Day | null)[]): Day | null {
  const all = days.filter((day) => day !== null);
  return all.length === 0 ? null : Math.min(...all);
}

/** Until its day has come it is to come; and of this week or not, until a week ends. */
function standsInItsWeekUntil(conference: Conference | null, today: Day): readonly Day[] {
  if (conference === null || conference.when === null) return [];
  const on = localDay(conference.when.startsAt);
  const monday = on - weekday(on);
  return [on, dayFromIso(conference.when.date) ?? on, monday - 1, monday + 6].filter((day) => day >= today);
}

/** Minutes that are due on a day are late from the next. */
function minutesStandUntil({ case: of, id }: InMeeting, { directory }: Of, today: Day): Day | null {
  const conference = conferenceOf(of, id);
  const due = conference === null ? null : minutesDue(conference, directory);
  return due !== null && due >= today ? due : null;
}

const first = (rows: readonly Deadline[]): Day | null =>
  rows.length === 0 ? null : Math.min(...rows.flatMap(({ due }) => due ?? []));

function toComeOf(state: Case, today: Day): ToCome | null {
  const one = latestConference(state);
  const conference = one === undefined ? null : conferenceOf(state, one.id);
  if (one === undefined || conference === null || isOver(one.meeting) || conference.when === null) return null;
  if (localDay(conference.when.startsAt) < today) return null;
  const agreed = conference.status === 'convened';
  const silent = agreed ? conference.invitees.filter(isUnanswered).length : 0;
  const { invitees, type, when } = conference;
  return { type, startsAt: when.startsAt, agreed, invited: invitees.length, silent };
}

function weekOf(state: Case, today: Day): readonly OfWeek[] {
  const monday = today - weekday(today);
  return conferencesOf(state).flatMap(({ id, meeting }) => {
    const conference = conferenceOf(state, id);
    if (meeting.calling.stage === 'cancelled' || conference === null || conference.when === null) return [];
    const { startsAt } = conference.when;
    const on = localDay(startsAt);
    if (on < monday || on > monday + 6) return [];
    return [{ startsAt, agreed: conference.status === 'convened', held: isHeld(meeting) }];
  });
}

/** Before it is held its own; once it was, that of the review which nobody has called. One that was cancelled keeps none of them. */
function limitOf(state: Case, rows: readonly Deadline[], today: Day): Limit | null {
  const one = latestConference(state);
  if (one === undefined) return null;
  const { calling, when } = one.meeting;
  const planned = calling.stage === 'cancelled' ? null : dayFromIso(when.when?.date ?? '');
  const own =
    isOver(one.meeting) && wasHeld(state)
      ? rows.filter((row) => row.to === 'review' && row.by === null)
      : ownLimits(rows, { kind: 'conference', type: calling.type, planned });
  const due = first(own.filter((row) => row.kind !== 'earliest' && (row.state === 'at-risk' || row.state === 'not-kept')));
  if (due === null) return null;
  const isPlannedLate = !isOver(one.meeting) && planned !== null && planned > due;
  return { due, passed: due < today, planned: isPlannedLate ? planned : null };
}

/** By the procedure it was held under. */
function minutesLateOf({ case: of, id }: InMeeting, { directory }: Of, today: Day): Day | null {
  const conference = conferenceOf(of, id);
  const due = conference === null ? null : minutesDue(conference, directory);
  return due !== null && due < today ? due : null;
}

/** The published measures are of England; a transfer comes of no enquiry of this council. */
function measuredAt(one: InMeeting, known: Of): readonly Measured[] {
  const { case: of, meeting } = one;
  const procedure = procedureHeldUnder(one, known);
  const on = dayFromIso(meeting.when.when?.date ?? '');
  if (on === null || procedure.nation !== 'England' || !isOfEnquiry(one)) return [];
  const ended = of.family.ended.map((gone) => gone.child);
  const children = [...of.family.children, ...ended].filter((child) => isAbout(one, child, ended)).length;
  const { discussion, begun } = enquiryDays(of, on);
  const calendar = calendarOf(procedure, of.dates.area);
  const within = (from: Day | null) => (from === null ? null : on <= calendar.addWorkingDays(from, conferenceTarget));
  return [{ on, children, fromDiscussion: within(discussion), fromEnquiries: within(begun) }];
}

function tookPartIn({ case: of, id }: InMeeting, { directory }: Of): readonly TookPart[] {
  const conference = conferenceOf(of, id);
  const on = dayFromIso(conference?.when?.date ?? '');
  if (conference?.status !== 'convened' || on === null) return [];
  // By the roles of the procedure it was held under.
  const known = { directory, procedure: procedureOf(conference.procedure, directory) };
  const counts = new Map<AgencyId, { involved: number; came: number; reports: (number | null)[] }>();
  const of1 = (person: Convened['invitees'][number]['person']) => {
    const agency = agencyFor(of.people.agencies, person, known.directory);
    // A flagged service is named to nobody by what it did, while the list is closed.
    if (agency === undefined || (!of.needToKnow.listOpen && directory.agencies.get(agency)?.flagged === true)) return null;
    const found = counts.get(agency) ?? { involved: 0, came: 0, reports: [] };
    counts.set(agency, found);
    return found;
  };
  for (const one of conference.invitees) {
    const { answer } = one;
    const notInvolved = answer.answer === 'apologies' && answer.reason === 'not-involved';
    const came = isOnTheRegister(conference, one.person);
    if (observes(known.procedure, one.role) || (notInvolved && !came)) continue;
    const count = of1(one.person);
    if (count === null) continue;
    count.involved += 1;
    if (came) count.came += 1;
  }
  for (const { invitee, report } of owed(conference, known.procedure))
    of1(invitee.person)?.reports.push(isIn(report) ? on - localDay(report.at) : null);
  return [...counts].map(([agency, count]) => ({ on, agency, ...count }));
}
