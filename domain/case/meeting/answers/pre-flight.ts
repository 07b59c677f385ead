import type { Calendar } from '../../../calendar/calendar.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import { inWorkingHours, openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { isIn, owed } from '../../conference/reports/owed.ts';
import { type Conference, type Convened, type Invitee, isUnanswered } from '../../conference.ts';
import { briefings } from '../list/briefing.ts';
import { neededRoles } from '../list/needed-roles.ts';

/** As the second and the last working day before a conference begin. Our own choice: no procedure says. */
const workingDaysBefore = [2, 1] as const;
const hour = 3_600_000;

/** What is not settled before a conference. `roles`: keys of the roles it needs and nobody comes in. */
export interface OpenBefore {
  readonly roles: readonly string[];
  readonly unanswered: readonly Invitee[];
  readonly withoutUndertaking: readonly Invitee[];
  /** Whose report is still owed, of those who have answered: the others are asked for both. */
  readonly reports: readonly Invitee[];
  /** Who comes and is to be briefed, and nobody has said yet that they were; `by`: whoever is named to (FV-P10). */
  readonly unbriefed: readonly { readonly carer: PersonId; readonly by: PersonId | null }[];
}

type Rules = Pick<Procedure, 'roles' | 'division' | 'areas' | 'reports'>;

/**
 * What chair and administrator are told of before the day: from the second working day before on everything that is open, and before that
 * the needed roles that were filled and are not any more. Nothing once it has begun: it is seen who is there.
 */
export function openBefore(conference: Conference, procedure: Rules, now: Instant): OpenBefore {
  const nothing: OpenBefore = { roles: [], unanswered: [], withoutUndertaking: [], reports: [], unbriefed: [] };
  if (!isAhead(conference) || now >= conference.when.startsAt) return nothing;
  const { invitees, rolesGone } = conference;
  const [first = Number.POSITIVE_INFINITY] = preFlightsOf(conference, calendarOf(procedure));
  const empty = emptyRoles(conference, procedure);
  if (now < first) return { ...nothing, roles: empty.filter((role) => rolesGone[role] !== undefined) };
  return {
    roles: empty,
    unanswered: invitees.filter(isUnanswered),
    withoutUndertaking: invitees.filter(lacksUndertaking),
    reports: owed(conference, procedure).flatMap(({ invitee, report }) =>
      isIn(report) || isUnanswered(invitee) ? [] : [invitee],
    ),
    unbriefed: briefings(invitees, procedure).filter(
      ({ carer, done }) => !done && !invitees.some((one) => one.person === carer && one.answer.answer === 'apologies'),
    ),
  };
}

export function countOpen({ roles, unanswered, withoutUndertaking, reports, unbriefed }: OpenBefore): number {
  return roles.length + unanswered.length + withoutUndertaking.length + reports.length + unbriefed.length;
}

/** They come, and have not accepted the confidentiality undertaking (ST-P6). */
export function lacksUndertaking({ answer, undertaking }: Pick<Invitee, 'answer' | 'undertaking'>): boolean {
  return answer.answer === 'attending' && undertaking === undefined;
}

/**
 * When such a card comes down for somebody who chairs or set it up: as each of these days begins, if there is something to say; and when a
 * needed role goes, unless it is by their own press. On a day that is not worked that waits until the next one begins, where there is time.
 */
export function preFlightTurnings(conference: Convened, person: PersonId, procedure: Rules): readonly Turning[] {
  if (!isAhead(conference)) return [];
  const calendar = calendarOf(procedure);
  const { startsAt } = conference.when;
  const days = preFlightsOf(conference, calendar).filter((at) => countOpen(openBefore(conference, procedure, at)) > 0);
  const gone = emptyRoles(conference, procedure)
    .flatMap((role) => conference.rolesGone[role] ?? [])
    .filter(({ by }) => by !== person)
    .map(({ at }) => (calendar.isWorkingDay(localDay(at)) ? at : nextOpening(at, startsAt, calendar)));
  return [...gone, ...days].map((at) => ({ at, comesDown: true }));
}

function nextOpening(at: Instant, startsAt: Instant, calendar: Calendar): Instant {
  const opens = inWorkingHours(at, calendar);
  return opens > startsAt - hour ? at : opens;
}

/** The invitations to a conference are out, and nobody has said who is there. */
function isAhead(conference: Conference): conference is Convened {
  return conference.status === 'convened' && conference.stage === 'convened' && kindOf(conference.meeting) === 'conference';
}

function preFlightsOf({ when }: Convened, calendar: Calendar): readonly Instant[] {
  const day = dayFromIso(when.date);
  if (day === null) return [];
  return workingDaysBefore.map((n) => openingOf(calendar.addWorkingDays(day, -n)));
}

/** The needed roles that nobody is listed in, or everybody who is has sent apologies. */
function emptyRoles(conference: Convened, procedure: Rules): readonly string[] {
  return neededRoles(conference, procedure, conference.when.startsAt).filter((role) =>
    conference.invitees.every((one) => one.role !== role || one.answer.answer === 'apologies'),
  );
}
