import { isOnLeave } from '../../../../directory/leave/leave.ts';
import { isMember } from '../../../../directory/membership.ts';
import type { Directory } from '../../../../directory/state.ts';
import { type TeamHears, usualHears } from '../../../../directory/teams/hears.ts';
import { leadsOfTeam, membersOfTeam, teamOf } from '../../../../directory/teams/members.ts';
import type { AgencyId, AgencyTeamId, Instant, PersonId } from '../../../../ids.ts';
import type { NeedReason } from '../../../../procedures/schema.ts';
import type { ChildId } from '../../../family/shape.ts';

/**
 * A place on the list that a team is asked to fill: whoever of it takes it, or is said to come, is on the list from then on as anybody else. One a team and
 * meeting.
 */
export interface TeamPlace {
  readonly team: AgencyTeamId;
  readonly agency: AgencyId;
  readonly role: string;
  readonly why?: NeedReason;
  readonly children?: readonly ChildId[];
  /** Who of the team was asked, and since when nobody has taken it; absent: the invitations are not out yet. */
  readonly asked?: { readonly at: Instant; readonly people: readonly PersonId[] };
  /** Who of it comes, and when and by whom that was said; absent: nobody has said yet. */
  readonly taken?: { readonly person: PersonId; readonly at: Instant; readonly by: PersonId };
}

type People = Pick<Directory, 'teams' | 'people'>;

/** Everybody of a team who is of its agency still. */
export function teamMembers(place: Pick<TeamPlace, 'team'>, directory: People): readonly PersonId[] {
  const team = teamOf(directory, place.team);
  return team === null ? [] : membersOfTeam(directory, team);
}

/** Who of it hears what; of a team that is there no more, as usual. */
export function teamHearsOf(place: Pick<TeamPlace, 'team'>, directory: Pick<Directory, 'teams'>): TeamHears {
  return teamOf(directory, place.team)?.hears ?? usualHears;
}

/**
 * Who of a team is asked at an instant: everybody in it, or who leads it, as it is set; where its lead alone is and nobody leads it any more, everybody in
 * it. Not who is on leave then, lest their cover hears of it too, unless all are. Nobody only where nobody is in it.
 */
export function askedNow(
  place: Pick<TeamPlace, 'team'>,
  directory: People & Pick<Directory, 'leaves'>,
  at: Instant,
): readonly PersonId[] {
  const { asked } = teamHearsOf(place, directory);
  const members = teamMembers(place, directory);
  const leads = asked.includes('lead') && members.length > 0 ? leadsOfPlace(place, directory) : [];
  const all = asked.includes('queue') || leads.length === 0 ? [...new Set([...members, ...leads])] : leads;
  const there = all.filter((one) => !isOnLeave(directory, one, at));
  return there.length === 0 ? all : there;
}

/** Who is told where nobody of it has answered. */
export function leadsOfPlace(place: Pick<TeamPlace, 'team'>, directory: People): readonly PersonId[] {
  const team = teamOf(directory, place.team);
  return team === null ? [] : leadsOfTeam(directory, team);
}

/** Whether somebody answers for a team as it stands in the directory now: they are in it or lead it. */
export function answersFor(place: Pick<TeamPlace, 'team' | 'agency'>, person: PersonId, directory: People): boolean {
  const found = directory.people.get(person);
  if (found?.status !== 'active' || !isMember(found, place.agency)) return false;
  return teamMembers(place, directory).includes(person) || leadsOfPlace(place, directory).includes(person);
}

/** Nobody of the team has said who comes. */
export function isOpen({ taken }: Pick<TeamPlace, 'taken'>): boolean {
  return taken === undefined;
}
