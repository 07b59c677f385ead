import type { Stamp } from '../../../../decider.ts';
import { isOnLeave } from '../../../../directory/leave/leave.ts';
import type { AgencyTeamId, PersonId } from '../../../../ids.ts';
import type { Tagged } from '../../../../slice.ts';
import { isLastHere } from '../../../meetings.ts';
import { already, type Decided, type InMeeting, type Known } from '../../../whole.ts';
import type { ListCommands, ListEvents, ListState } from '../shape.ts';
import { answersFor, askedNow, type TeamPlace } from './team-place.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/**
 * Whoever answers for a team takes its place, or says who of it comes and, where they know, how. The first who says so has it: whoever is later is told that
 * it is taken. Nobody is sent who is on leave when the meeting starts. The undertaking is accepted by whoever comes, themself (ST-P6).
 */
export function takePlace(
  { meeting }: InMeeting,
  { team, person, how, by }: ListCommands['take-place'] & Stamp,
  { directory }: Known,
): Outcome {
  const place = placeOf(meeting.list, team);
  if (place === null || !answersFor(place, by as PersonId, directory)) return { refused: 'not-yours' };
  const comes = person ?? (by as PersonId);
  if (place.taken !== undefined) return place.taken.person === comes ? already : { refused: 'place-taken' };
  if (!answersFor(place, comes, directory)) return { refused: 'no-such-person' };
  const { chair, minuteTaker, when } = meeting.when;
  if (comes === minuteTaker) return { refused: 'takes-minutes' };
  if (comes === chair || meeting.list.people.some((one) => one.person === comes)) return { refused: 'already-listed' };
  if (when !== null && isOnLeave(directory, comes, when.startsAt)) return { refused: 'away-then' };
  const { agency, role, why, children } = place;
  const besides = { ...(why === undefined ? {} : { why }), ...(children === undefined ? {} : { children }) };
  return {
    events: [
      { event: 'listed', person: comes, role, agency, ...besides },
      { event: 'place-taken', team, person: comes, ...(how === undefined ? {} : { how }) },
    ],
  };
}

/** Whoever has the place cannot come: the team is asked again, and they are on the list no more. */
export function handBack({ case: of, meeting }: InMeeting, { by, at }: Stamp, { directory }: Known): Outcome {
  const place = meeting.list.teams?.find((one) => one.taken?.person === by);
  if (place === undefined) return { refused: 'changed' };
  const person = by as PersonId;
  if (isLastHere(meeting, person)) return { refused: 'last-here' };
  if (of.plan.actions.some((one) => one.to === person && one.status === 'open')) return { refused: 'has-actions' };
  const { team } = place;
  return {
    events: [
      { event: 'place-opened', team },
      { event: 'team-asked', team, people: askedNow(place, directory, at) },
      { event: 'unlisted', person },
    ],
  };
}

function placeOf({ teams = [] }: ListState, team: AgencyTeamId): TeamPlace | null {
  return teams.find((one) => one.team === team) ?? null;
}

/** With one of its places as it is from now on. */
export function withPlace(own: ListState, team: AgencyTeamId, change: (place: TeamPlace) => TeamPlace): ListState {
  return own.teams === undefined ? own : { ...own, teams: own.teams.map((one) => (one.team === team ? change(one) : one)) };
}

/** Without those places that somebody has: they were taken off as a person, or take the chair. */
export function withoutPlaceOf(own: ListState, person: PersonId): ListState {
  return withoutPlaces(own, (one) => one.taken?.person === person);
}

export function withoutPlaces(own: ListState, isGone: (place: TeamPlace) => boolean): ListState {
  if (own.teams?.some(isGone) !== true) return own;
  return { ...own, teams: own.teams.filter((one) => !isGone(one)) };
}

/** Whoever had it has left, or may know nothing of the case any more: the team is asked again from then on. */
export function placeReopened({ taken: _, asked, ...place }: TeamPlace, at: number): TeamPlace {
  return asked === undefined ? place : { ...place, asked: { ...asked, at } };
}

/** It is somebody else's who comes in their place. */
export function passedPlace(own: ListState, from: PersonId, to: PersonId): ListState {
  const place = own.teams?.find((one) => one.taken?.person === from);
  if (place?.taken === undefined) return own;
  const taken = { ...place.taken, person: to };
  return withPlace(own, place.team, (one) => ({ ...one, taken }));
}
