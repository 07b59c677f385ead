import type { Directory } from '../../../../directory/state.ts';
import type { TeamMessage } from '../../../../directory/teams/hears.ts';
import type { PersonId } from '../../../../ids.ts';
import { leadsOfPlace, type TeamPlace, teamHearsOf } from './team-place.ts';

/**
 * Who of a team is told something (domain/directory/teams/hears.ts); nobody before the invitations are out. Once somebody has its place
 * that alone is heard, by the others: whoever has it is on the list, and told as anybody there.
 */
export function hearersOf(
  place: TeamPlace,
  message: TeamMessage,
  directory: Pick<Directory, 'teams' | 'people'>,
): readonly PersonId[] {
  const { asked, taken } = place;
  if (asked === undefined || (taken !== undefined) !== (message === 'taken')) return [];
  return heardBy({ ...place, asked }, message, directory);
}

/** Who was told, while the place was open, that nobody had said who comes. */
export function remindedOf(place: TeamPlace, directory: Pick<Directory, 'teams' | 'people'>): readonly PersonId[] {
  const { asked } = place;
  return asked === undefined ? [] : heardBy({ ...place, asked }, 'unanswered', directory);
}

function heardBy(
  place: TeamPlace & Required<Pick<TeamPlace, 'asked'>>,
  message: TeamMessage,
  directory: Pick<Directory, 'teams' | 'people'>,
): readonly PersonId[] {
  const who = teamHearsOf(place, directory)[message];
  const queue = who.includes('queue') ? place.asked.people : [];
  const lead = who.includes('lead') ? leadsOfPlace(place, directory) : [];
  return [...new Set([...queue, ...lead])];
}
