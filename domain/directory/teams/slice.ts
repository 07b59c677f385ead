import type { Decision, Stamp } from '../../decider.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import { isSame } from '../is-same.ts';
import { presentAgency } from '../keepers.ts';
import { isMember } from '../membership.ts';
import { presentPerson, withoutStamp } from '../people/decision.ts';
import type { DirectorySlice } from '../slice.ts';
import type { Directory } from '../state.ts';
import type { AgencyTeam, AgencyTeamCommands, AgencyTeamEvents } from './shape.ts';

type Outcome = Decision<Tagged<'event', AgencyTeamEvents>, DirectoryRefusal>;

/** As many as a partnership has; and as many people as read one invitation before one of them takes it. */
export const mostTeams = 500;
export const mostMembers = 40;

/** Teams that answer as teams: a practice, a police unit, a health team, a school office, probation. */
export const agencyTeams: DirectorySlice<AgencyTeamCommands, AgencyTeamEvents> = {
  may: { 'set-team': ['administrator', 'lead'], 'close-team': ['administrator', 'lead'] },
  decide: { 'set-team': setTeam, 'close-team': closeTeam },
  apply: {
    'team-set'(open, { team: id, agency, name, members, lead, hears }) {
      // Whoever joins a team that is asked somewhere is asked too, and who leaves it no more (bot/turn/departures.ts).
      open.changes += 1;
      open.teams = withTeam(open.teams, { id, agency, name, members, lead, ...(hears === undefined ? {} : { hears }) });
    },
    'team-closed'(open, { team }) {
      open.changes += 1;
      open.teams = open.teams.filter((one) => one.id !== team);
    },
  },
  says: {
    'team-set': ({ agency, members, lead }, name) =>
      `set a team of ${name(agency)}: ${members.map(name).join(', ')}; led by ${name(lead)}`,
    'team-closed': ({ agency }, name) => `closed a team of ${name(agency)}`,
  },
};

/** Everybody in it is of its agency, and so is who leads it. A team stays with its agency. */
function setTeam(state: Directory, asked: AgencyTeamCommands['set-team'] & Stamp): Outcome {
  const { team: id, agency, name, members, lead } = withoutStamp(asked);
  if (presentAgency(state, agency) === null) return { refused: { why: 'no-such-agency' } };
  const there = state.teams.find((one) => one.id === id);
  if (there !== undefined && there.agency !== agency) return { refused: { why: 'already-there' } };
  if (members.length === 0 || members.length > mostMembers) return { refused: { why: 'bad-team' } };
  if (there === undefined && state.teams.length >= mostTeams) return { refused: { why: 'bad-team' } };
  const theirs = [...members, lead].map((one) => presentPerson(state, one));
  if (!theirs.every((one) => one !== null && isMember(one, agency))) return { refused: { why: 'not-there' } };
  const hears = there?.hears === undefined ? {} : { hears: there.hears };
  const is = { id, agency, name, members: [...new Set(members)], lead, ...hears };
  if (isSame(there, is)) return { events: [] };
  const { id: team, ...entry } = is;
  return { events: [{ event: 'team-set', team, ...entry }] };
}

function closeTeam({ teams }: Directory, { team, agency }: AgencyTeamCommands['close-team'] & Stamp): Outcome {
  const found = teams.some((one) => one.id === team && one.agency === agency);
  return { events: found ? [{ event: 'team-closed', team, agency }] : [] };
}

/** In the place of the one of its id, or after the others. */
function withTeam(teams: readonly AgencyTeam[], team: AgencyTeam): readonly AgencyTeam[] {
  const isThere = teams.some((one) => one.id === team.id);
  return isThere ? teams.map((one) => (one.id === team.id ? team : one)) : [...teams, team];
}

/** What was changed in chat since stays, but for the teams that the file changes or has no more. `before`: as it said last time. */
export function teamsAfterFile(
  now: readonly AgencyTeam[],
  before: readonly AgencyTeam[],
  file: readonly AgencyTeam[],
): readonly AgencyTeam[] {
  const filed = (all: readonly AgencyTeam[], id: AgencyTeam['id']) => all.find((one) => one.id === id);
  const kept = now.filter(({ id }) => filed(before, id) === undefined || filed(file, id) !== undefined);
  return file.filter((one) => !isSame(one, filed(before, one.id))).reduce(withTeam, kept);
}
