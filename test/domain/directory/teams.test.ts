import { describe, expect, test } from 'vitest';
import { readPeopleCsv } from '../../../domain/directory/importing/people-csv.ts';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import type { Partnership } from '../../../domain/directory/importing/shape.ts';
import { packDirectory, unpackDirectory } from '../../../domain/directory/packed.ts';
import { usualHears } from '../../../domain/directory/teams/hears.ts';
import { leadsOfTeam, membersOfTeam, teamOf } from '../../../domain/directory/teams/members.ts';
import type { AgencyTeam } from '../../../domain/directory/teams/shape.ts';
import { mostMembers } from '../../../domain/directory/teams/slice.ts';
import type { AgencyId, AgencyTeamId, PersonId } from '../../../domain/ids.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id, partnershipJson } from '../../support/invented-partnership.ts';

const office = 'office' as AgencyTeamId;
const school = 'school' as AgencyId;
const team: AgencyTeam = {
  id: office,
  agency: school,
  name: 'Invented Office',
  members: [id('tom'), id('tess')],
  lead: id('tess'),
};
const { id: _, ...entry } = team;
const set = (more: Partial<AgencyTeam> = {}) => ({ do: 'set-team', team: office, ...entry, ...more }) as const;
const read = (teams: readonly object[]) => readPartnership({ ...partnershipJson, teams });
const file = (teams: readonly AgencyTeam[]): Partnership => {
  const partnership = read(teams);
  return 'wrong' in partnership ? expect.unreachable(partnership.wrong.join()) : partnership;
};
const take = (story: DirectoryStory, teams: readonly AgencyTeam[]) =>
  story.ask('operator', { do: 'import', partnership: file(teams) }, 'cli');

test('an administrator or the agency’s lead makes a team of its people, changes it and closes it; nobody else does', () => {
  const story = new DirectoryStory();
  expect(story.ask(id('tom'), set())).toBe('not-yours');
  expect(story.ask(id('ada'), set())).toEqual(['team-set']);
  expect(story.ask(id('ada'), set())).toEqual([]);
  expect(story.ask(id('ada'), set({ members: [id('tess')] }))).toEqual(['team-set']);
  expect(story.state.teams).toEqual([{ ...team, members: [id('tess')] }]);
  expect(story.ask(id('ada'), { do: 'close-team', team: office, agency: 'police' as AgencyId })).toEqual([]);
  expect(story.ask(id('ada'), { do: 'close-team', team: office, agency: school })).toEqual(['team-closed']);
  expect(story.state.teams).toEqual([]);
});

test('nobody is in a team, or leads it, who is not of its agency; a team has somebody, not more than read one invitation, and stays where it is', () => {
  const story = new DirectoryStory();
  expect(story.ask(id('ada'), set({ members: [id('tom'), id('pia')] }))).toBe('not-there');
  expect(story.ask(id('ada'), set({ lead: id('pia') }))).toBe('not-there');
  expect(story.ask(id('ada'), set({ lead: 'nobody' as PersonId }))).toBe('not-there');
  expect(story.ask(id('ada'), set({ agency: 'nowhere' as AgencyId }))).toBe('no-such-agency');
  expect(story.ask(id('ada'), set({ members: [] }))).toBe('bad-team');
  expect(story.ask(id('ada'), set({ members: Array.from({ length: mostMembers + 1 }, () => id('tom')) }))).toBe('bad-team');
  expect(story.ask(id('ada'), set())).toEqual(['team-set']);
  expect(story.ask(id('ada'), set({ agency: 'police' as AgencyId, members: [id('pia')], lead: id('pia') }))).toBe(
    'already-there',
  );
});

test('whoever has left is in no team any more, and where its lead has left the agency’s lead is told', () => {
  const story = new DirectoryStory();
  story.ask(id('ada'), set());
  const standing = { standing: [], unit: null, order: null, backup: null } as const;
  story.ask(id('ada'), { do: 'set-standings', person: id('tom'), ofAgency: { school: ['agency-lead'] } as never, ...standing });
  const is = teamOf(story.state, office) ?? expect.unreachable();
  expect([membersOfTeam(story.state, is), leadsOfTeam(story.state, is)]).toEqual([[id('tom'), id('tess')], [id('tess')]]);
  story.ask(id('ada'), { do: 'remove', person: id('tess') });
  expect([membersOfTeam(story.state, is), leadsOfTeam(story.state, is)]).toEqual([[id('tom')], [id('tom')]]);
});

test('the file has teams too: what was changed in chat stays until the file changes that very team, and a snapshot keeps both', () => {
  const story = new DirectoryStory();
  const other: AgencyTeam = {
    id: 'desk' as AgencyTeamId,
    agency: 'police' as AgencyId,
    name: 'Invented Desk',
    members: [id('pia')],
    lead: id('pia'),
  };
  expect(take(story, [team, other])).toEqual(['partnership-named']);
  story.ask(id('ada'), set({ members: [id('tess')] }));
  story.ask(id('ada'), { ...set({ name: 'Made in chat' }), team: 'chat' as AgencyTeamId });
  expect(take(story, [team, other])).toEqual([]);
  const renamed = { ...other, name: 'Invented Front Desk' };
  expect(take(story, [team, renamed])).toEqual(['partnership-named']);
  expect(story.state.teams.map((one) => [one.id, one.name, one.members.length])).toEqual([
    ['office', 'Invented Office', 1],
    ['desk', 'Invented Front Desk', 1],
    ['chat', 'Made in chat', 2],
  ]);
  expect(unpackDirectory(packDirectory(story.state))).toMatchObject({ teams: story.state.teams, filedTeams: [team, renamed] });
  expect(take(story, [team])).toEqual(['partnership-named']);
  expect(story.state.teams.map((one) => one.id)).toEqual(['office', 'chat']);
});

test('a file with a team that cannot be is refused by field, and no value of it is repeated', () => {
  const wrong = (more: object) => {
    const partnership = read([{ ...team, ...more }]);
    return 'wrong' in partnership ? partnership.wrong : [];
  };
  expect(wrong({ members: [id('pia')] })).toEqual(['teams.0.members: nobody of that id is of its agency']);
  expect(wrong({ members: [id('tom'), id('tom')] })).toEqual(['teams.0.members: somebody stands twice']);
  expect(wrong({ lead: 'planted-nobody' })).toEqual(['teams.0.lead: nobody of that id is of its agency']);
  for (const more of [{ members: [] }, { name: '' }, { name: 'two\nlines' }, { id: 'Planted Id' }, { planted: true }]) {
    expect(wrong(more)).not.toEqual([]);
    expect(wrong(more).join()).not.toContain('lanted Id');
  }
  const twice = read([team, team]);
  expect('wrong' in twice && twice.wrong).toEqual(['teams.1.id: stands twice']);
});

describe('who of a team hears what', () => {
  const wrong = (hears: object) => {
    const partnership = read([{ ...team, hears }]);
    return 'wrong' in partnership ? partnership.wrong : [];
  };

  test('is data of the team in the file: what it leaves out is as usual, and a change in chat keeps it', () => {
    const story = new DirectoryStory();
    expect('hears' in (file([team]).teams?.[0] ?? {})).toBe(false);
    take(story, [{ ...team, hears: { asked: ['queue', 'lead'] } } as unknown as AgencyTeam]);
    const hears = { ...usualHears, asked: ['queue', 'lead'] };
    expect(story.state.teams).toEqual([{ ...team, hears }]);
    expect(story.ask(id('ada'), set({ name: 'Another Office' }))).toEqual(['team-set']);
    expect(story.state.teams).toEqual([{ ...team, name: 'Another Office', hears }]);
    expect(story.ask(id('ada'), set({ name: 'Another Office' }))).toEqual([]);
    expect(unpackDirectory(JSON.parse(JSON.stringify(packDirectory(story.state)))).teams).toEqual(story.state.teams);
  });

  test('is refused by field where nobody would be asked, the lead would never hear, or somebody asked would not hear that they are no more', () => {
    expect(wrong({ asked: [] }).join()).toMatch(/teams\.0\.hears\.asked/);
    expect(wrong({ unanswered: ['queue'] }).join()).toMatch(/teams\.0\.hears\.unanswered/);
    expect(wrong({ cancelled: ['lead'] }).join()).toMatch(/teams\.0\.hears\.cancelled/);
    expect(wrong({ withdrawn: [] }).join()).toMatch(/teams\.0\.hears\.withdrawn/);
    for (const hears of [{ moved: ['queue'] }, { asked: ['planted'] }, { asked: 'queue' }, 'queue', null]) {
      expect(wrong(hears as object)).not.toEqual([]);
      expect(wrong(hears as object).join()).not.toContain('planted');
    }
    expect(wrong({ asked: ['lead'], unanswered: [], taken: [] })).toEqual([]);
  });
});

test('a table of people says nothing of teams: those of the file stay', () => {
  const story = new DirectoryStory();
  take(story, [team]);
  const table = readPeopleCsv('id,name,agency,slack-org,slack-user\nnew,New Invented,police,WPOLICE,U-new\n', story.state);
  expect('wrong' in table ? table.wrong : table.teams).toEqual([team]);
});
