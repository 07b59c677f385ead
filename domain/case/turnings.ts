import { making } from '../access/right.ts';
import type { PersonId } from '../ids.ts';
import { kindOf } from '../ref.ts';
import type { Turning } from '../tell.ts';
import { calendarOf } from '../timescales/calendar-of.ts';
import { tieTurnings } from './conference/chair-tie/shown.ts';
import { circulationTurnings } from './conference/circulation/waiting.ts';
import { helpingTurnings } from './conference/day/shown.ts';
import { sheetTurnings } from './conference/day-sheet/sheet-from.ts';
import { decisionTurnings } from './conference/decision/reminders.ts';
import { exclusionTurnings } from './conference/exclusion/waiting.ts';
import { minutesTurnings } from './conference/minutes/waiting.ts';
import { familyTurnings } from './conference/participation/family-shown.ts';
import { noteTurnings } from './conference/private-note/waiting.ts';
import { timelinessTurnings } from './conference/timeliness/shown.ts';
import type { Conference, Convened } from './conference.ts';
import { dayOfMeeting } from './meeting/answers/on-the-day.ts';
import { preFlightTurnings } from './meeting/answers/pre-flight.ts';
import { teamTurnings } from './meeting/list/teams/team-cards.ts';
import { isOnTheDay } from './meeting/register/on-the-day.ts';
import { dayGoneAt } from './meeting/register/unheld.ts';
import { isTimeTold, timesTurnings } from './meeting/times/phase-of.ts';
import { backupOf, waitingSince } from './meeting/when/backup-from.ts';
import { noticeTurnings } from './meeting/when/notice.ts';
import type { Known } from './whole.ts';

/** It is not over, and nobody has said that it was held. */
const planned = [...making, 'convened'] as const;

const hour = 3_600_000;

/** The instants at which somebody's card of a conference becomes another one by time alone, the earliest first. */
export function turningsOf(
  conference: Conference | null,
  person: PersonId,
  known: Pick<Known, 'procedure' | 'directory'>,
): readonly Turning[] {
  if (conference === null) return [];
  // A plan until it is held may go on.
  if (conference.stage === 'cancelled') return inOrder(timelinessTurnings(conference, person, known));
  // Whoever is excluded hears the outcome afterwards.
  const minutes = [
    ...minutesTurnings(conference, person, known),
    ...(conference.status === 'convened' ? circulationTurnings(conference, person, known.procedure) : []),
    ...(conference.status === 'convened' ? decisionTurnings(conference, person, known.procedure) : []),
  ];
  if (conference.stage === 'closed') return inOrder([...exclusionTurnings(conference, person, known.procedure), ...minutes]);
  const { chair, convenor, meeting } = conference;
  const keeps = kindOf(meeting) === 'conference' && (chair === person || convenor === person);
  const days = [
    ...(keeps ? dayTurnings(conference) : []),
    ...tieTurnings(conference, person, known),
    ...exclusionTurnings(conference, person, known.procedure),
    ...timelinessTurnings(conference, person, known),
    ...noteTurnings(conference, person, known),
    ...(conference.status === 'convened' ? familyTurnings(conference, person, known.procedure) : []),
    ...minutes,
    ...helpingTurnings(conference, person, known),
  ];
  if (conference.status !== 'convened') {
    const waits = keeps || backupOf(conference, known) === person;
    const all = [
      ...(waits ? waitTurnings(conference, known) : []),
      ...(keeps ? noticeTurnings(conference, known.procedure) : []),
      ...days,
      ...holdTurnings(conference, person, waits),
      ...timesTurnings(conference, person, keeps, known.procedure),
    ];
    return inOrder(all);
  }
  const offered = kindOf(meeting) === 'core-group' ? timesTurnings(conference, person, chair === person, known.procedure) : [];
  return inOrder([...convenedTurnings(conference, person, keeps, known), ...offered, ...days]);
}

/** A card comes down once at an instant, whatever brings it down, and then with everything that becomes of it there. */
function inOrder(all: readonly Turning[]): readonly Turning[] {
  const downs = new Set(all.flatMap(({ at, comesDown }) => (comesDown === true ? [at] : [])));
  const sorted = all.filter(({ at, comesDown }) => comesDown === true || !downs.has(at)).toSorted((a, b) => a.at - b.at);
  const down = new Set<number>();
  return sorted.filter(({ at, comesDown }) => {
    if (comesDown !== true) return true;
    const isFirst = !down.has(at);
    down.add(at);
    return isFirst;
  });
}

/** Whoever is asked to keep a time free reads once it has come that it has; who waits for the list does so anyway. */
function holdTurnings(conference: Conference, person: PersonId, waits: boolean): readonly Turning[] {
  const { invitees, when, status } = conference;
  if (when === null || !isTimeTold(conference) || (waits && status === 'proposed')) return [];
  return invitees.some((one) => one.person === person) ? [{ at: when.startsAt }] : [];
}

function convenedTurnings(
  conference: Convened,
  person: PersonId,
  keeps: boolean,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): readonly Turning[] {
  const { chair, meeting, when, invitees } = conference;
  const invitee = invitees.find((one) => one.person === person);
  const hourOf = directory.people.get(person)?.hour ?? 9;
  const room = chair === person && kindOf(meeting) === 'conference' && !isOnTheDay(conference, Number.NEGATIVE_INFINITY);
  const before = keeps ? preFlightTurnings(conference, person, procedure) : [];
  const asked = invitees.some((one) => one.person === person || one.standsFor === person);
  return [
    ...before,
    ...sheetTurnings(conference, person, procedure),
    ...(room ? [{ at: when.startsAt - hour, comesDown: true } as const] : []),
    ...(asked || before.length > 0 ? [{ at: when.startsAt }] : []),
    ...teamTurnings(conference, person, { procedure, directory }),
    ...(invitee === undefined ? [] : dayOfMeeting(conference, invitee, hourOf)),
  ];
}

/** A list that is not agreed comes down anew each working day for whoever can see to it; and after the start agreeing is another thing. */
function waitTurnings({ proposedAt, when }: Conference, { procedure }: Pick<Known, 'procedure'>): readonly Turning[] {
  if (proposedAt === null || when === null) return [];
  const { startsAt } = when;
  const waits = waitingSince(proposedAt, startsAt, calendarOf(procedure));
  return [...waits.map((at) => ({ at, comesDown: true }) as const), { at: startsAt }];
}

/**
 * Whoever keeps a meeting reads on its card, once its day has gone by, that nobody has said that it was held, or that it wants another day
 * before anybody is invited.
 */
export function dayTurnings(of: Pick<Conference, 'stage' | 'when'>): readonly Turning[] {
  const at = planned.some((stage) => stage === of.stage) ? dayGoneAt(of) : null;
  return at === null ? [] : [{ at }];
}
