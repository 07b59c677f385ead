import { localDay } from '../../../calendar/london.ts';
import type { WorkingDays } from '../../../calendar/working-hours.ts';
import { isOnLeave } from '../../../directory/leave/leave.ts';
import { isOwnDay, resumesAt } from '../../../directory/leave/working-times.ts';
import type { Directory } from '../../../directory/state.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';
import { type TeamPlace, teamMembers } from '../../meeting/list/teams/team-place.ts';

/** Somebody of a team who could come, and whether they work at the hour at which the meeting starts, by their own hours. */
interface OnRota {
  readonly person: PersonId;
  readonly worksThen: boolean;
}

/**
 * Who could have the place of a team: everybody in it who is not on leave on the day, nor has a part in the meeting already; whoever works at that hour
 * first (GP-T2). Who may answer for whom is the practice's own setting: who is in its team.
 */
export function rotaFor(
  { when: { startsAt }, chair, minuteTaker, invitees }: Pick<Convened, 'when' | 'chair' | 'minuteTaker' | 'invitees'>,
  place: Pick<TeamPlace, 'team'>,
  directory: Directory,
  calendar: WorkingDays,
): readonly OnRota[] {
  const takesNoPart = [chair, minuteTaker, ...invitees.map((one) => one.person)];
  const all = teamMembers(place, directory)
    .filter((one) => !takesNoPart.includes(one) && !isOnLeave(directory, one, startsAt))
    .map((person): OnRota => ({ person, worksThen: worksAt(directory, person, startsAt, calendar) }));
  return [...all.filter((one) => one.worksThen), ...all.filter((one) => !one.worksThen)];
}

/** Of whoever has not said when they work, a working day is one. */
function worksAt({ people }: Pick<Directory, 'people'>, person: PersonId, at: Instant, calendar: WorkingDays): boolean {
  const times = people.get(person)?.times;
  if (times === undefined) return calendar.isWorkingDay(localDay(at));
  return resumesAt(times, at, { ...calendar, isWorkingDay: (day) => isOwnDay(times, day, calendar) }) === null;
}
