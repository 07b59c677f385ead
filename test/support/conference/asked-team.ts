import type { AgencyTeam } from '../../../domain/directory/teams/shape.ts';
import type { AgencyId, AgencyTeamId } from '../../../domain/ids.ts';
import { drafted, known, type Story } from '../case-story.ts';
import { id } from '../invented-partnership.ts';

/** The school's office: Tom, Tess and Carl answer for it, Gus leads it and is not in it; both are of the school besides their own agency. */
export const office: AgencyTeam = {
  id: 'office' as AgencyTeamId,
  agency: 'school' as AgencyId,
  name: 'Invented Office',
  members: [id('tom'), id('tess'), id('carl')],
  lead: id('gus'),
};

const ofSchool = ['carl', 'gus'] as const;

/** The police desk, which is asked besides where a test wants two. */
const desk: AgencyTeam = {
  id: 'desk' as AgencyTeamId,
  agency: 'police' as AgencyId,
  name: 'Invented Desk',
  members: [id('pia')],
  lead: id('pia'),
};

function withTeams(story: Story, team: AgencyTeam): Story {
  const people = new Map(known.directory.people);
  for (const name of ofSchool) {
    const one = people.get(id(name));
    if (one !== undefined)
      people.set(one.id, { ...one, memberships: [...one.memberships, { agency: office.agency, standing: [] }] });
  }
  story.known = { ...known, directory: { ...known.directory, people, teams: [team, desk] } };
  return story;
}

/** A list with Sam and Pia on it, and the office asked to send somebody for the school. */
export function teamListed(team = office): Story {
  const story = withTeams(drafted(), team);
  story.ask('ada', { do: 'uninvite', person: id('tom') }).ask('ada', { do: 'uninvite', person: id('gus') });
  return story.ask('ada', { do: 'invite-team', team: office.id, role: 'school' });
}

/** The same once the invitations are out. */
export function teamAsked(team = office): Story {
  const story = teamListed(team).ask('ada', { do: 'propose' });
  return story.ask('cleo', { do: 'agree-list', seen: story.conference.listVersion });
}
