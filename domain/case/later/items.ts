import { agreed } from '../../access/right.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { mayPutOff } from '../../nudges/policy.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { familyToDo } from '../conference/participation/family-reminder.ts';
import { type Conference, conferenceOf, isUnanswered } from '../conference.ts';
import { caseDeadlines } from '../dates/case-deadlines.ts';
import { withoutExpected } from '../dates/expected-date.ts';
import { needPlansFor } from '../in-need/cards.ts';
import { openReportDates, reportDates } from '../meeting/answers/coming-reminder.ts';
import { coreGroupToCome, currentConference } from '../meetings.ts';
import { movesFor } from '../moving/cards.ts';
import { asSeenBy } from '../need-to-know/children.ts';
import { leadOf } from '../people/lead.ts';
import { broughtForward, latestSnooze } from '../plan/snooze/set-dates.ts';
import type { Case, Known } from '../whole.ts';
import type { LaterKey, LaterKind } from './shape.ts';

/** One thing that somebody's digest reminds them of: by when it is, the last day to which it can be put off, and until when it is. */
export interface LaterItem {
  readonly what: LaterKey;
  readonly kind: LaterKind;
  readonly by: Day;
  readonly latest: Day;
  readonly until: Day | null;
}

/**
 * Whatever they could put off, as far as the policy lets them: what is late already is not among it. It goes to its own day at the latest, and never past
 * the next date of the case that a rule sets and nobody has kept.
 */
export function laterItems(
  state: Case,
  person: PersonId,
  now: Instant,
  known: Pick<Known, 'procedure' | 'directory'>,
): readonly LaterItem[] {
  const whole = conferenceOf(state, currentConference(state)?.id);
  if (whole === null || state.opening.status !== 'open') return [];
  const conference = asSeenBy(whole, person);
  const toCome = coreGroupToCome(state);
  const group = toCome === undefined ? null : conferenceOf(state, toCome.id);
  const today = localDay(now);
  const all = [
    ...invitations(conference, person, known),
    ...(group === null ? [] : invitations(asSeenBy(group, person), person, known)),
    ...reports(state, conference, person, now, known),
    ...family(conference, person, today, known),
    ...ofCase(state, conference, person, known),
  ];
  return all.flatMap(({ what, kind, by }) => {
    if (!mayPutOff(kind === 'need' ? 'needReview' : kind) || by <= today) return [];
    const latest = latestSnooze(state, { by: isoFromDay(by), to: person }, now, known);
    const stands = state.later.putOff.find((one) => one.person === person && one.what === what);
    const said = stands === undefined ? null : dayFromIso(stands.until);
    const until =
      stands === undefined || said === null ? null : broughtForward(state, person, { until: said, at: stands.at }, now, known);
    return [{ what, kind, by, latest, until: until !== null && until > today ? until : null }];
  });
}

type Found = readonly Pick<LaterItem, 'what' | 'kind' | 'by'>[];
type Rules = Pick<Known, 'procedure' | 'directory'>;

/** It is still to be answered on the last working day before. */
function invitations(conference: Conference, person: PersonId, { procedure }: Rules): Found {
  if (conference.status !== 'convened' || !agreed.some((stage) => stage === conference.stage)) return [];
  const invitee = conference.invitees.find((one) => one.person === person);
  const day = dayFromIso(conference.when.date);
  if (invitee === undefined || day === null || !isUnanswered(invitee)) return [];
  return [{ what: `invitation/${conference.meeting}`, kind: 'invitation', by: calendarOf(procedure).addWorkingDays(day, -1) }];
}

function reports(state: Case, conference: Conference, person: PersonId, now: Instant, { procedure }: Rules): Found {
  if (conference.status !== 'convened' || !agreed.some((stage) => stage === conference.stage)) return [];
  const dates = () =>
    reportDates(
      withoutExpected(caseDeadlines(state, procedure, calendarOf(procedure, state.dates.area), now, conference.meeting)),
    );
  const open = openReportDates(conference, person, dates, procedure).map((one) => one.due);
  return open.length === 0 ? [] : [{ what: `report/${conference.meeting}`, kind: 'report', by: Math.min(...open) }];
}

function family(conference: Conference, person: PersonId, today: Day, { procedure }: Rules): Found {
  const todo = familyToDo(conference, person, today, { procedure });
  if (todo === null || todo.past > 0 || todo.next === null) return [];
  return [{ what: `family/${conference.meeting}`, kind: 'family', by: todo.next }];
}

function ofCase(state: Case, conference: Conference, person: PersonId, { procedure, directory }: Rules): Found {
  const rules = { procedure, directory, lead: leadOf(state, procedure) };
  const moves = movesFor(conference.moves, person, rules).flatMap(({ move, part, tasks }): Found => {
    const open = part === 'keeps' ? tasks.filter((one) => !one.done && one.who === person).map((one) => one.due) : [];
    return open.length === 0 ? [] : [{ what: `move/${move.id}`, kind: 'move', by: Math.min(...open) }];
  });
  const plans = needPlansFor(conference.inNeed, person, rules).flatMap(({ plan, part, due }): Found => {
    const by = Math.min(dayFromIso(plan.planned ?? '') ?? Number.POSITIVE_INFINITY, due ?? Number.POSITIVE_INFINITY);
    const asks = part === 'leads' && plan.ended === null && Number.isFinite(by);
    return asks ? [{ what: `need/${plan.child.id}`, kind: 'need', by }] : [];
  });
  return [...moves, ...plans];
}
