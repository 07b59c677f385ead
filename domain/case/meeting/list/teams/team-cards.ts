import type { Instant, PersonId } from '../../../../ids.ts';
import { kindOf } from '../../../../ref.ts';
import type { Turning } from '../../../../tell.ts';
import { calendarOf } from '../../../../timescales/calendar-of.ts';
import type { Conference, Convened } from '../../../conference.ts';
import { type Drawn, endedAs } from '../../../drawn.ts';
import type { Phase } from '../../../phase-names.ts';
import type { KnownToCards } from '../../../section.ts';
import { backupFrom } from '../../when/backup-from.ts';
import { hearersOf, remindedOf } from './team-hears.ts';
import { isOpen, leadsOfPlace, type TeamPlace } from './team-place.ts';

const always = Number.NEGATIVE_INFINITY;

type Of = Pick<Convened, 'teams' | 'when' | 'stage' | 'invitees' | 'meeting'>;

/** From when the lead of a team is told that nobody of it has said who comes: as the backup of a chair whose list waits. */
function leadFrom({ asked }: TeamPlace, { startsAt }: Convened['when'], { procedure }: KnownToCards): Instant | null {
  return asked === undefined ? null : backupFrom(asked.at, startsAt, calendarOf(procedure));
}

/** What of its teams' places somebody has a card of. Whoever comes themself reads of their own invitation alone. */
export function teamPhases(conference: Conference, person: PersonId, known: KnownToCards, now: Instant): readonly Phase[] {
  if (conference.status !== 'convened') return [];
  return placesOf(conference, person, known).flatMap(({ place, from }): readonly Phase[] => {
    const phase = isOpen(place) ? 'team-place' : 'team-taken';
    return from <= now ? [{ phase, about: place.team }] : [];
  });
}

export function teamCards(of: Of & Pick<Convened, 'reference' | 'lastMove'>, known: KnownToCards): readonly Drawn[] {
  const { teams, when, stage, reference, lastMove } = of;
  const all = new Set(teams.flatMap((one) => [...(one.asked?.people ?? []), ...leadsOfPlace(one, known.directory)]));
  return [...all].flatMap((to) =>
    placesOf(of, to, known).map(({ place, from }): Drawn => {
      const { team, role, taken } = place;
      const shows = isOpen(place)
        ? [role, when, lastMove, endedAs(stage), reference, from === always]
        : [taken?.person, endedAs(stage), reference];
      const hour = Number.isFinite(from) ? { notBefore: from } : {};
      return { to, part: `team/${team}`, shows, ...(isOpen(place) ? hour : {}) };
    }),
  );
}

/** When a lead is told, also where they were asked with the others; and when the meeting starts. */
export function teamTurnings(conference: Convened, person: PersonId, known: KnownToCards): readonly Turning[] {
  return conference.teams.filter(isOpen).flatMap((place): readonly Turning[] => {
    const asked = place.asked?.people.includes(person) === true;
    const leads = hearersOf(place, 'unanswered', known.directory).includes(person);
    const from = leads ? leadFrom(place, conference.when, known) : null;
    if (!asked && !leads) return [];
    return [...(from === null ? [] : [{ at: from, comesDown: true } as const]), { at: conference.when.startsAt }];
  });
}

/** The places somebody has to do with who is not on the list themself, each with from when. */
function placesOf(
  of: Of,
  person: PersonId,
  known: KnownToCards,
): readonly { readonly place: TeamPlace; readonly from: Instant }[] {
  const isListed = of.invitees.some((one) => one.person === person);
  if (isListed || of.stage === 'closed' || of.stage === 'cancelled' || kindOf(of.meeting) !== 'conference') return [];
  return of.teams.flatMap((place) => {
    const { directory } = known;
    const { asked, taken } = place;
    if (asked?.people.includes(person) === true)
      return taken === undefined || hearersOf(place, 'taken', directory).includes(person) ? [{ place, from: always }] : [];
    const from = leadFrom(place, of.when, known);
    if (from === null || !remindedOf(place, directory).includes(person)) return [];
    // A lead who was never told that it is open is not told that it was taken.
    if (taken === undefined) return [{ place, from }];
    return from <= taken.at && hearersOf(place, 'taken', directory).includes(person) ? [{ place, from: always }] : [];
  });
}

/** They said themself that they come for their team, so that nothing is news to them. */
export function tookPlace({ teams }: Pick<Conference, 'teams'>, person: PersonId): boolean {
  return teams.some((one) => one.taken?.person === person && one.taken.by === person);
}

/** A colleague has said that they come. */
export function isSentByTeam(before: Conference | null, { teams }: Pick<Conference, 'teams'>, person: PersonId): boolean {
  const sent = teams.find((one) => one.taken?.person === person);
  if (sent?.taken === undefined || sent.taken.by === person) return false;
  return before?.teams.some((one) => one.taken === sent.taken) !== true;
}
