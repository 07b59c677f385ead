import type { Stamp } from '../../../../decider.ts';
import { isOnLeave } from '../../../../directory/leave/leave.ts';
import type { Directory } from '../../../../directory/state.ts';
import type { AgencyTeamId, PersonId } from '../../../../ids.ts';
import type { Tagged } from '../../../../slice.ts';
import { practicesKept } from '../../../conference/practice/kept.ts';
import { isLastHere } from '../../../meetings.ts';
import type { Refusal } from '../../../refusal.ts';
import { already, type Case, type Decided, type InMeeting, type Known, type Meeting } from '../../../whole.ts';
import type { ListCommands, ListEvents, ListState } from '../shape.ts';
import { answersFor, askedNow, type TeamPlace } from './team-place.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/**
 * Whoever answers for a team takes its place, or says who of it comes and, where they know, how. The first who says so has it: whoever is later is told that
 * it is taken. Nobody is sent who is on leave when the meeting starts. The undertaking is accepted by whoever comes, themself (ST-P6). Whoever keeps the
 * rota of a practice says who comes too, and is not one of those who do (GP-P1).
 */
export function takePlace(
  { meeting }: InMeeting,
  { team, person, how, by }: ListCommands['take-place'] & Stamp,
  { directory }: Known,
): Outcome {
  const place = placeOf(meeting.list, team);
  if (place === null) return { refused: 'not-yours' };
  if (!answersFor(place, by as PersonId, directory) && !keepsRota(place, by as PersonId, directory))
    return { refused: 'not-yours' };
  const comes = person ?? (by as PersonId);
  if (place.taken !== undefined) return place.taken.person === comes ? already : { refused: 'place-taken' };
  const no = cannotCome(meeting, place, comes, directory);
  return no === null ? { events: filled(place, comes, how) } : { refused: no };
}

/**
 * The rota of a practice (GP-T2): whoever keeps it gives the place of a team to another of its doctors, as the chair has agreed to the team. Whoever had
 * it is told that they are not needed, and whoever comes is invited as anybody.
 */
export function passPlace(
  { case: of, meeting }: InMeeting,
  { from, to, by }: ListCommands['pass-place'] & Stamp,
  { directory }: Known,
): Outcome {
  const place = meeting.list.teams?.find((one) => one.taken?.person === from);
  if (place === undefined) return { refused: 'changed' };
  if (!keepsRota(place, by as PersonId, directory)) return { refused: 'not-yours' };
  if (from === to) return already;
  const no = cannotCome(meeting, place, to, directory) ?? cannotGo(of, meeting, from);
  if (no !== null) return { refused: no };
  const { team } = place;
  return { events: [{ event: 'place-opened', team }, { event: 'unlisted', person: from }, ...filled(place, to)] };
}

/** Somebody of the team is on the list in its place from then on. */
function filled(
  { team, agency, role, why, children }: TeamPlace,
  person: PersonId,
  how?: ListCommands['take-place']['how'],
): readonly Tagged<'event', ListEvents>[] {
  const besides = { ...(why === undefined ? {} : { why }), ...(children === undefined ? {} : { children }) };
  return [
    { event: 'listed', person, role, agency, ...besides },
    { event: 'place-taken', team, person, ...(how === undefined ? {} : { how }) },
  ];
}

/** Why somebody cannot have the place; null: they can. */
function cannotCome(
  { when: { chair, minuteTaker, when }, list }: Meeting,
  place: TeamPlace,
  person: PersonId,
  directory: Directory,
): Refusal | null {
  if (!answersFor(place, person, directory)) return 'no-such-person';
  if (person === minuteTaker) return 'takes-minutes';
  if (person === chair || list.people.some((one) => one.person === person)) return 'already-listed';
  return when !== null && isOnLeave(directory, person, when.startsAt) ? 'away-then' : null;
}

/** Why somebody cannot give it up; null: they can. */
function cannotGo(of: Case, meeting: Meeting, person: PersonId): Refusal | null {
  if (isLastHere(meeting, person)) return 'last-here';
  return of.plan.actions.some((one) => one.to === person && one.status === 'open') ? 'has-actions' : null;
}

function keepsRota({ agency }: TeamPlace, person: PersonId, { people }: Directory): boolean {
  return practicesKept(people.get(person)).includes(agency);
}

/** Whoever has the place cannot come: the team is asked again, and they are on the list no more. */
export function handBack({ case: of, meeting }: InMeeting, { by, at }: Stamp, { directory }: Known): Outcome {
  const place = meeting.list.teams?.find((one) => one.taken?.person === by);
  if (place === undefined) return { refused: 'changed' };
  const person = by as PersonId;
  const no = cannotGo(of, meeting, person);
  if (no !== null) return { refused: no };
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
