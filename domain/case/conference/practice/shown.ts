import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { AgencyId, PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import { ownEntry } from '../../../own-entry.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { type Conference, type Convened, conferenceOf, type Invitee } from '../../conference.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import { reportDates } from '../../meeting/answers/coming-reminder.ts';
import { isOpen, type TeamPlace } from '../../meeting/list/teams/team-place.ts';
import type { Phase } from '../../phase-names.ts';
import type { KnownToCards } from '../../section.ts';
import type { Case } from '../../whole.ts';
import { isIn, owesStill, reportOf, takesReports } from '../reports/owed.ts';
import { keepersOfPractice, practicesKept } from './kept.ts';

/** What of a conference those are made of. */
export const practiceParts = [
  'meeting',
  'practice',
  'invitees',
  'teams',
  'agencies',
  'reports',
  'when',
  'lastMove',
  'stage',
  'reference',
  'needToKnow',
  'chair',
  'convenor',
  'facts',
  'area',
] as const satisfies readonly (keyof Conference)[];

type Of = Pick<Conference, (typeof practiceParts)[number]> & { readonly status: string };

/** Those on the list for an agency, and the places that its teams are asked to fill. Nobody before the invitations are out. */
export function ofPractice(
  { status, invitees, teams, agencies }: Pick<Of, 'status' | 'invitees' | 'teams' | 'agencies'>,
  agency: AgencyId,
): { readonly people: readonly Invitee[]; readonly places: readonly TeamPlace[] } {
  if (status !== 'convened') return { people: [], places: [] };
  return {
    people: invitees.filter((one) => ownEntry(agencies, one.person) === agency),
    places: teams.filter((one) => one.agency === agency && one.asked !== undefined),
  };
}

/** asked: somebody of the practice is on the list, or a team of it is asked. warned: it was at the strategy discussion, and nobody is invited yet. */
function howAsked(of: Of, agency: AgencyId): 'asked' | 'warned' | null {
  if (kindOf(of.meeting) !== 'conference') return null;
  if (of.status !== 'convened') return of.practice.warned.includes(agency) ? 'warned' : null;
  const { people, places } = ofPractice(of, agency);
  return people.length + places.length > 0 ? 'asked' : null;
}

/** In a case for named people only a standing counts for those who are named. */
function counts({ needToKnow: { named } }: Pick<Of, 'needToKnow'>, person: PersonId): boolean {
  return named === null || named.includes(person);
}

/** What somebody who keeps diary, rota and reminders for practices has of a conference. `about`: the practice. */
export function practicePhases(of: Conference, person: PersonId, { directory }: KnownToCards): readonly Phase[] {
  if (!counts(of, person)) return [];
  return practicesKept(directory.people.get(person)).flatMap((agency): readonly Phase[] => {
    const how = howAsked(of, agency);
    return how === null ? [] : [{ phase: how === 'asked' ? 'practice' : 'practice-warned', about: agency }];
  });
}

/** To whoever keeps them for a practice, and to chair and administrator what premises are offered. */
export function practiceCards(of: Of, { directory }: KnownToCards): readonly Drawn[] {
  const { practice, invitees, teams, agencies, reports, when, lastMove, stage, reference, chair, convenor, facts, area, status } =
    of;
  if (kindOf(of.meeting) !== 'conference') return [];
  const asked = [...invitees.flatMap((one) => ownEntry(agencies, one.person) ?? []), ...teams.map((one) => one.agency)];
  const all = new Set(status === 'convened' ? asked : practice.warned);
  const seats = (agency: AgencyId) => practice.offers.find((one) => one.agency === agency)?.seats;
  const keepers = new Set([convenor, ...(chair === null || status === 'draft' ? [] : [chair])]);
  return [
    ...[...all].flatMap((agency) => {
      const how = howAsked(of, agency);
      if (how === null) return [];
      const { people, places } = ofPractice(of, agency);
      const theirs = people.flatMap(({ person, answer, earlier, cannotKeep }) => {
        return [person, answer, earlier, cannotKeep, reportOf(reports, person)];
      });
      const asks = places.map((one) => `${one.team} ${one.taken?.person ?? ''}`);
      const dates = how === 'warned' ? [facts, area] : [];
      const shows = [how, when, lastMove, endedAs(stage), reference, seats(agency), asks.join(), ...theirs, ...dates];
      return keepersOfPractice(directory, agency)
        .filter((to) => counts(of, to))
        .map((to): Drawn => ({ to, part: `practice/${agency}`, shows }));
    }),
    ...[...keepers].map((to): Drawn => {
      const offers = practice.offers.map((one) => `${one.agency} ${one.seats}`).join();
      return { to, part: 'premises', shows: [offers, status === 'convened' ? '' : practice.warned.join()] };
    }),
  ];
}

/** As a report of one of their doctors is about to be due, and on the day that it is, as its author's own digest says (GP-T2); and at the start. */
export function practiceTurnings(
  state: Case,
  id: MeetingId,
  person: PersonId,
  { directory, procedure }: KnownToCards,
): readonly Turning[] {
  const found = directory.people.get(person);
  const kept = practicesKept(found);
  if (kept.length === 0) return [];
  const is = conferenceOf(state, id);
  if (is?.status !== 'convened' || kindOf(id) !== 'conference' || !takesReports(is) || !counts(is, person)) return [];
  if (!kept.some((agency) => howAsked(is, agency) === 'asked')) return [];
  const start = { at: is.when.startsAt };
  const theirs = kept.flatMap((agency) => ofPractice(is, agency).people);
  if (!theirs.some((one) => owesOpenReport(is, one, procedure))) return [start];
  const calendar = calendarOf(procedure, state.dates.area);
  const set = reportDates(caseDeadlines(state, procedure, calendar, is.when.startsAt, id)).map((one) => one.due);
  const days = set.length > 0 ? set : [dayFromIso(is.when.date) ?? []].flat();
  const hour = onTheHour(found?.hour ?? 9);
  const told = days.flatMap((due) =>
    nudges.report.days.map((n) => calendar.lastWorkingDay(n === 0 ? due : calendar.addWorkingDays(due, n))),
  );
  const from = is.invitedAt ?? 0;
  const downs = [...new Set(told)].map((day): Turning => ({ at: instantAt(day, hour), comesDown: true }));
  return [...downs.filter(({ at }) => at > from && at < is.when.startsAt), start].toSorted((a, b) => a.at - b.at);
}

/** A report of theirs is asked for and is not in. */
export function owesOpenReport(of: Pick<Convened, 'reports'>, invitee: Invitee, procedure: KnownToCards['procedure']): boolean {
  return owesStill(procedure, of.reports, invitee) && !isIn(reportOf(of.reports, invitee.person));
}

/** Of the places of a practice those that somebody has: whose place the rota can give to somebody else. */
export function takenPlaces(places: readonly TeamPlace[]): readonly (TeamPlace & Required<Pick<TeamPlace, 'taken'>>)[] {
  return places.filter((one): one is TeamPlace & Required<Pick<TeamPlace, 'taken'>> => !isOpen(one));
}
