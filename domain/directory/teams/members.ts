import type { AgencyId, AgencyTeamId, PersonId } from '../../ids.ts';
import { leadsOf } from '../keepers.ts';
import { isMember } from '../membership.ts';
import type { Directory } from '../state.ts';
import type { AgencyTeam } from './shape.ts';

type People = Pick<Directory, 'people'>;

export function teamOf({ teams }: Pick<Directory, 'teams'>, id: AgencyTeamId): AgencyTeam | null {
  return teams.find((one) => one.id === id) ?? null;
}

export function teamsOfAgency({ teams }: Pick<Directory, 'teams'>, agency: AgencyId): readonly AgencyTeam[] {
  return teams.filter((one) => one.agency === agency);
}

/** Those in it who are there and of its agency still. */
export function membersOfTeam({ people }: People, { members, agency }: AgencyTeam): readonly PersonId[] {
  return members.filter((one) => isOf({ people }, one, agency));
}

/** Who is told where nobody in it has answered: its lead, and where they have left whoever leads the agency or administers the practice. */
export function leadsOfTeam({ people }: People, { lead, agency }: AgencyTeam): readonly PersonId[] {
  return isOf({ people }, lead, agency) ? [lead] : leadsOf({ people }, agency).map((one) => one.id);
}

function isOf({ people }: People, person: PersonId, agency: AgencyId): boolean {
  const found = people.get(person);
  return found?.status === 'active' && isMember(found, agency);
}
