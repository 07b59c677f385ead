import type { Stamp } from '../../../../decider.ts';
import type { Directory } from '../../../../directory/state.ts';
import { teamOf } from '../../../../directory/teams/members.ts';
import type { Instant } from '../../../../ids.ts';
import type { Tagged } from '../../../../slice.ts';
import { isMarked, isOfWholeFamily } from '../../../need-to-know/children.ts';
import { already, type Decided, type InMeeting, type Known } from '../../../whole.ts';
import { asksConsent, isTooMany } from '../by-consent.ts';
import { longestList } from '../invite.ts';
import { fitsNeed, usualNeed } from '../need.ts';
import { fitsAgency } from '../role-fit.ts';
import type { ListCommands, ListEvents, ListState } from '../shape.ts';
import { askedNow, isOpen, type TeamPlace, teamMembers } from './team-place.ts';

type Outcome = Decided<Tagged<'event', ListEvents>>;

/**
 * A team is asked to send somebody in a role, as a person is. Not in a case that is for named people only, since everybody in the team would know of
 * it; nor in a role that chair and family agree to for one person (ST-P4).
 */
export function inviteTeam(
  { case: of, meeting }: InMeeting,
  { team: id, role, why, sure, children = [], at }: ListCommands['invite-team'] & Stamp,
  { directory, procedure }: Known,
): Outcome {
  const team = teamOf(directory, id);
  if (team === null || teamMembers({ team: id }, directory).length === 0) return { refused: 'no-such-team' };
  if (!procedure.roles.some((one) => one.key === role)) return { refused: 'no-such-role' };
  if (of.needToKnow.named !== null) return { refused: 'named-only' };
  if (asksConsent(procedure, role)) return { refused: 'no-consent' };
  if (!fitsNeed(procedure, role, why)) return { refused: 'no-need' };
  const limits = isMarked(of) && !isOfWholeFamily(procedure, role);
  if (limits && children.length === 0) return { refused: 'incomplete' };
  if (!children.every((child) => of.family.children.some((one) => one.id === child))) return { refused: 'no-such-child' };
  const { people, teams = [], agreedAt } = meeting.list;
  if (teams.some((one) => one.team === id)) return already;
  const kind = directory.agencies.get(team.agency)?.kind ?? 'other';
  if (sure !== true && !fitsAgency(procedure, role, kind)) return { refused: 'does-not-fit' };
  const open = teams.filter(isOpen);
  if (people.length + open.length >= longestList) return { refused: 'list-full' };
  if (isTooMany(procedure, role, [...people, ...open, { role }])) return { refused: 'role-full' };
  const place = {
    team: id,
    agency: team.agency,
    role,
    ...(why === undefined || why === usualNeed(procedure, role) ? {} : { why }),
    ...(limits ? { children } : {}),
  };
  const asked = agreedAt === undefined ? [] : askTeams({ teams: [place] }, directory, at);
  return { events: [{ event: 'team-listed', ...place }, ...asked] };
}

/** Nobody of the team is asked any more; whoever of it has taken the place is taken off as a person. */
export function uninviteTeam({ meeting }: InMeeting, { team }: ListCommands['uninvite-team']): Outcome {
  const place = meeting.list.teams?.find((one) => one.team === team);
  if (place === undefined) return already;
  return isOpen(place) ? { events: [{ event: 'team-unlisted', team }] } : { refused: 'place-taken' };
}

/** The bot itself, after people have changed: who of each team is asked now, and that a team is there no more. */
export function noteTeams({ meeting }: InMeeting, { at }: Stamp, { directory }: Known): Outcome {
  const places = (meeting.list.teams ?? []).filter(isOpen);
  return { events: places.flatMap((one) => noteTeam(one, directory, at)) };
}

function noteTeam(place: TeamPlace, directory: Directory, at: Instant): readonly Tagged<'event', ListEvents>[] {
  const people = askedNow(place, directory, at);
  if (people.length === 0) return [{ event: 'team-unlisted', team: place.team }];
  const was = place.asked?.people;
  const same = was === undefined || (was.length === people.length && people.every((one) => was.includes(one)));
  return same ? [] : [{ event: 'team-asked', team: place.team, people }];
}

/** The invitations go out: everybody of each team is asked. */
export function askTeams(
  { teams = [] }: Pick<ListState, 'teams'>,
  directory: Directory,
  at: Instant,
): readonly Tagged<'event', ListEvents>[] {
  return teams.map(({ team }) => ({ event: 'team-asked', team, people: askedNow({ team }, directory, at) }));
}
