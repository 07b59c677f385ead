import { expect, test } from 'vitest';
import { directoryDecider } from '../../../../domain/directory/directory.ts';
import { changedInChat, difference } from '../../../../domain/directory/importing/difference.ts';
import { readPeopleCsv } from '../../../../domain/directory/importing/people-csv.ts';
import { readPartnership } from '../../../../domain/directory/importing/read-partnership.ts';
import { agencyList, keptAgencies } from '../../../../domain/directory/keepers.ts';
import { packDirectory, unpackDirectory } from '../../../../domain/directory/packed.ts';
import { recognise } from '../../../../domain/directory/recognise.ts';
import { searched } from '../../../../domain/directory/search.ts';
import type { AgencyId, AgencyTeamId, PersonId } from '../../../../domain/ids.ts';
import { usableIdentities } from '../../../../domain/person/known.ts';
import { convened } from '../../../support/case-story.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id, partnershipJson } from '../../../support/invented-partnership.ts';

const school = 'school' as AgencyId;
const ada = id('ada');
const remove = { do: 'remove-agency', agency: school } as const;
const suspend = { do: 'suspend-agency', agency: school } as const;
const resume = { do: 'resume-agency', agency: school } as const;
const comesIn = (story: DirectoryStory, person: PersonId) =>
  story.state.people.get(person)?.identities.some((one) => recognise(story.state, one)?.id === person);
const newcomer = {
  do: 'add-person',
  person: 'p000000000001' as PersonId,
  agency: school,
  post: null,
  name: 'Nell Invented',
  language: 'en',
  hour: 9,
  identity: { on: 'teams', tenant: 'tenant-school', user: 'aad-nell' },
} as const;

function file(change: (json: typeof partnershipJson) => object = (json) => json) {
  const read = readPartnership(change(structuredClone(partnershipJson)));
  if ('wrong' in read) throw new Error(read.wrong.join());
  return read;
}

/** The school with nobody of it any more, and removed. */
function removed(): DirectoryStory {
  const story = new DirectoryStory();
  for (const one of ['tom', 'tess'] as const)
    expect(story.ask(ada, { do: 'remove', person: id(one) })).toEqual(['person-removed']);
  expect(story.ask(ada, remove)).toEqual(['agency-removed']);
  return story;
}

test('an agency is removed once nobody is of it, and no team of it answers: until then it says which', () => {
  const story = new DirectoryStory();
  expect(story.ask(ada, remove)).toBe('agency-has-people');
  const set = { do: 'set-team', team: 't1' as AgencyTeamId, agency: school, name: 'Office', members: [id('tom')] } as const;
  expect(story.ask(ada, { ...set, lead: id('tom') })).toEqual(['team-set']);
  story.ask(ada, { do: 'remove', person: id('tom') });
  // Whoever is suspended has not left.
  story.ask(ada, { do: 'suspend', person: id('tess') });
  expect(story.ask(ada, remove)).toBe('agency-has-people');
  story.ask(ada, { do: 'move-person', person: id('tess'), from: school, agency: 'police' as AgencyId, post: null });
  expect(story.ask(ada, remove)).toBe('agency-has-teams');
  story.ask(ada, { do: 'close-team', team: 't1' as AgencyTeamId, agency: school });
  expect(story.ask(ada, remove)).toEqual(['agency-removed']);
  expect(story.ask(ada, remove), 'the same once more').toEqual([]);
  expect(story.ask(ada, { ...remove, agency: 'none' as AgencyId })).toBe('no-such-agency');
});

test('a removed one is found and asked for nowhere, its tenant is nobody’s any more, and its name stands where it stood', () => {
  const story = removed();
  const kept = story.state.agencies.get(school) ?? expect.unreachable();
  expect(kept).toMatchObject({ name: 'Invented Primary School', tenants: [], workspaces: [] });
  expect(keptAgencies(story.state, ada).map((one) => one.id)).not.toContain(school);
  expect(searched(story.state, ada, 'primary').agencies).toEqual([]);
  expect(story.ask(ada, newcomer)).toBe('no-such-agency');
  expect(story.ask(ada, { do: 'confirm-list', agency: school })).toBe('no-such-agency');
  expect(story.ask(ada, { do: 'set-contact', agency: school, telephone: null, hours: null })).toBe('no-such-agency');
  expect(story.ask(ada, suspend)).toBe('no-such-agency');
  const move = { do: 'move-person', person: id('pia'), from: 'police' as AgencyId, agency: school, post: null } as const;
  expect(story.ask(ada, move)).toBe('no-such-agency');
  const { name, kind, board, flagged, areas } = kept;
  const again = { name, kind, board, flagged, areas, workspaces: [], telephone: null, hours: null } as const;
  const fresh = { do: 'add-agency', agency: 'anew' as AgencyId, ...again, tenants: ['tenant-school'] } as const;
  expect(story.ask(ada, fresh), 'no agency claims the tenant').toBe('account-elsewhere');
});

test('put back it is as it was, with nobody of it; the form that once added it, sent again, does not', () => {
  const story = removed();
  story.at = 500;
  const { name, kind, board, flagged, areas } = story.state.agencies.get(school) ?? expect.unreachable();
  const entry = { name, kind, board, flagged, areas, tenants: ['tenant-school'], workspaces: [], telephone: null, hours: null };
  expect(story.ask(ada, { do: 'add-agency', agency: school, ...entry } as const)).toEqual([]);
  expect(story.ask(ada, resume)).toEqual(['agency-resumed']);
  expect(story.ask(ada, resume)).toEqual([]);
  expect(story.state.agencies.get(school)).toEqual(new DirectoryStory().state.agencies.get(school));
  expect(story.state.lists.get(school), 'its list is as good as new').toEqual({ at: 500, by: null });
  expect(comesIn(story, id('tom')), 'who has left stays away').toBe(false);
  expect(story.ask(ada, newcomer)).toEqual(['person-added']);
});

test('suspended, everybody of it is shut out at once, and in again with it as they were', () => {
  const story = new DirectoryStory();
  const before = story.state;
  story.ask(ada, { do: 'suspend', person: id('tess') });
  const { changes } = story.state;
  expect(story.ask(ada, suspend)).toEqual(['agency-suspended']);
  expect(story.state.changes, 'cases hear of it').toBe(changes + 1);
  expect(story.ask(ada, suspend)).toEqual([]);
  expect([comesIn(story, id('tom')), comesIn(story, id('pia'))]).toEqual([false, true]);
  expect(usableIdentities(story.person(id('tom')), story.state)).toEqual([]);
  expect(story.ask(ada, newcomer)).toBe('agency-shut');
  expect(story.ask(ada, { do: 'resume', person: id('tom') }), 'nobody of it comes in alone').toBe('agency-shut');
  const join = { do: 'move-person', person: id('pia'), from: 'police' as AgencyId, agency: school, post: null } as const;
  expect(story.ask(ada, join)).toBe('agency-shut');
  const packed = packDirectory(story.state);
  expect(packDirectory(unpackDirectory(packed))).toEqual(packed);
  expect(story.ask(ada, resume)).toEqual(['agency-resumed']);
  expect([...story.state.agencies.values()]).toEqual([...before.agencies.values()]);
  expect([story.person(id('tom'))?.status, story.person(id('tess'))?.status]).toEqual(['active', 'suspended']);
});

test('a telephone that is lost while the agency is suspended is not found again with it; who was moved waits for somebody', () => {
  const story = new DirectoryStory();
  story.ask(ada, suspend);
  expect(story.ask(ada, { do: 'suspend', person: id('tom') })).toEqual(['person-suspended']);
  story.ask(ada, { do: 'move-person', person: id('tess'), from: school, agency: 'police' as AgencyId, post: null });
  story.ask(ada, resume);
  expect([story.person(id('tom'))?.status, story.person(id('tess'))?.status]).toEqual(['suspended', 'suspended']);
  expect(story.ask(ada, { do: 'resume', person: id('tess') })).toEqual(['person-resumed']);
});

test('whoever is of two agencies comes in again once neither is suspended', () => {
  const story = new DirectoryStory();
  const nursery = 'nursery' as AgencyId;
  const entry = {
    name: 'Nursery',
    kind: 'school',
    board: false,
    flagged: false,
    areas: [],
    telephone: null,
    hours: null,
  } as const;
  story.ask(ada, { do: 'add-agency', agency: nursery, ...entry, tenants: ['tenant-school'], workspaces: [] });
  expect(story.ask(ada, { do: 'add-membership', person: id('tom'), agency: nursery, post: null })).toEqual(['membership-added']);
  story.ask(ada, suspend);
  story.ask(ada, { ...suspend, agency: nursery });
  story.ask(ada, resume);
  expect(story.person(id('tom'))?.status).toBe('suspended');
  story.ask(ada, { ...resume, agency: nursery });
  expect(story.person(id('tom'))?.status).toBe('active');
});

test('the agency of the last administrator is not suspended: nobody could let it in again', () => {
  const story = new DirectoryStory();
  expect(story.ask(ada, { ...suspend, agency: 'council' as AgencyId })).toBe('last-administrator');
});

test('a file neither brings a removed one back nor calls it missing; whoever it has come into it is refused, and named', () => {
  const story = removed();
  const server = { by: 'operator' as PersonId, at: 0, via: 'cli' } as const;
  const said = (partnership: ReturnType<typeof file>) =>
    directoryDecider.decide(story.state, { ...server, command: { do: 'import', partnership } }, null);
  expect(said(file())).toEqual({ events: [] });
  expect(difference(story.state, file()).agencies).toEqual({ added: [], changed: [], removed: [] });
  expect(changedInChat(story.state).agencies).toEqual([school]);
  const told = file((json) => ({
    ...json,
    agencies: json.agencies.map((one) => (one.id === 'school' ? { ...one, telephone: '01632 960005' } : one)),
  }));
  expect(story.ask('operator', { do: 'import', partnership: told }, 'cli')).toEqual(['agencies-listed']);
  expect(story.state.agencies.get(school)).toMatchObject({ telephone: '01632 960005', tenants: [], shut: { how: 'removed' } });
  const nell = { id: 'nell', name: 'Nell', agency: 'school', identities: [newcomer.identity] };
  const joined = said(file((json) => ({ ...json, people: [...json.people, nell] })));
  expect(joined).toEqual({ refused: { why: 'into-shut-agency', agency: 'school', is: 'nell' } });
  const team = { id: 'office', agency: 'school', name: 'Office', members: ['tom-teacher'], lead: 'tom-teacher' };
  const teamed = said(file((json) => ({ ...json, teams: [team] })));
  expect(teamed).toEqual({ refused: { why: 'into-shut-agency', agency: 'school', is: 'office' } });
});

test('a file changes the people of a suspended one, and lets nobody in', () => {
  const story = new DirectoryStory();
  story.ask(ada, suspend);
  const partnership = file((json) => ({
    ...json,
    people: json.people.map((one) => (one.id === 'tom-teacher' ? { ...one, telephone: '01632 960006' } : one)),
  }));
  expect(story.ask('operator', { do: 'import', partnership }, 'cli')).toEqual(['people-listed']);
  expect(story.person(id('tom'))).toMatchObject({ telephone: '01632 960006', status: 'suspended' });
  story.ask(ada, resume);
  expect(story.person(id('tom'))).toMatchObject({ telephone: '01632 960006', status: 'active' });
});

test('in a case whoever is of a suspended agency is as one who has left, and has their part again with it', () => {
  const story = new DirectoryStory();
  const told = convened().ask('tom', { do: 'attend', how: 'in-person' });
  const of = () => ({ ...told.known, directory: story.state });
  story.ask(ada, suspend);
  told.known = of();
  expect(told.ask('time', { do: 'note-departures' }).events).toEqual(['departed']);
  expect(told.ask('tom', { do: 'attend', how: 'phone' }).refused).toBe('not-yours');
  story.ask(ada, resume);
  told.known = of();
  expect(told.ask('time', { do: 'note-departures' }).events).toEqual(['returned']);
  expect(told.ask('tom', { do: 'attend', how: 'phone' }).refused).toBe(undefined);
});

test('an agency that a file takes off its list with all its people is removed, and its tenant nobody’s; the file brings it back', () => {
  const story = new DirectoryStory();
  const without = file((json) => ({
    ...json,
    agencies: json.agencies.filter((one) => one.id !== 'school'),
    people: json.people.filter((one) => one.agency !== 'school'),
  }));
  const taken = (partnership: ReturnType<typeof file>) => story.ask('operator', { do: 'import', partnership }, 'cli');
  expect(difference(story.state, without).agencies).toEqual({ added: [], changed: [], removed: [school] });
  expect(taken(without)).toEqual(['people-left', 'agencies-left']);
  expect(taken(without), 'the same file again').toEqual([]);
  expect(story.state.agencies.get(school)).toMatchObject({ name: 'Invented Primary School', tenants: [], workspaces: [] });
  expect(difference(story.state, file()).agencies).toEqual({ added: [school], changed: [], removed: [] });
  expect(taken(file())).toEqual(['agencies-listed', 'people-listed']);
  expect(story.state.agencies.get(school)).toEqual(new DirectoryStory().state.agencies.get(school));
  expect(comesIn(story, id('tom'))).toBe(true);
});

test('one that a file takes off its list stays while somebody of it does, and is suspended as long as nobody lets it in', () => {
  const story = new DirectoryStory();
  story.ask(ada, newcomer);
  const without = file((json) => ({
    ...json,
    agencies: json.agencies.filter((one) => one.id !== 'school'),
    people: json.people.filter((one) => one.agency !== 'school'),
  }));
  const taken = () => story.ask('operator', { do: 'import', partnership: without }, 'cli');
  expect(taken()).toEqual(['people-left']);
  expect(comesIn(story, newcomer.person)).toBe(true);
  story.ask(ada, suspend);
  story.ask(ada, { do: 'remove', person: newcomer.person });
  expect(taken()).toEqual([]);
  story.ask(ada, resume);
  expect(taken()).toEqual(['agencies-left']);
  expect(story.state.agencies.get(school)?.shut?.how).toBe('removed');
});

test('one that was removed in chat stays so off the file’s list and on it again; put back in chat, the file does not take it off', () => {
  const story = removed();
  const shut = story.state.agencies.get(school)?.shut;
  const people = (json: typeof partnershipJson) => json.people.filter((one) => one.agency !== 'school');
  const without = file((json) => ({
    ...json,
    agencies: json.agencies.filter((one) => one.id !== 'school'),
    people: people(json),
  }));
  const withIt = file((json) => ({ ...json, people: people(json) }));
  const taken = (partnership: ReturnType<typeof file>) => story.ask('operator', { do: 'import', partnership }, 'cli');
  expect(difference(story.state, without).agencies.removed).toEqual([]);
  expect(taken(without)).toEqual(['people-left', 'agencies-left']);
  expect(story.state.agencies.get(school)?.shut).toEqual(shut);
  expect(difference(story.state, withIt).agencies.added).toEqual([]);
  expect(taken(file()), 'nobody comes into it').toBe('into-shut-agency');
  expect(taken(withIt)).toEqual(['agencies-listed']);
  expect(story.state.agencies.get(school)).toMatchObject({ tenants: [], shut });
  taken(without);
  expect(story.ask(ada, resume)).toEqual(['agency-resumed']);
  expect(taken(without)).toEqual([]);
  expect(story.state.agencies.get(school)).not.toHaveProperty('shut');
});

test('a table lets nobody into an agency that the file took off its list', () => {
  const story = new DirectoryStory();
  const without = file((json) => ({
    ...json,
    agencies: json.agencies.filter((one) => one.id !== 'school'),
    people: json.people.filter((one) => one.agency !== 'school'),
  }));
  story.ask('operator', { do: 'import', partnership: without }, 'cli');
  const table = ['id,name,agency,teams-tenant,teams-user', 'nell,Nell,school,tenant-school,aad-nell'].join('\n');
  const partnership = readPeopleCsv(table, story.state);
  if ('wrong' in partnership) return expect.unreachable(partnership.wrong.join());
  expect(story.ask('operator', { do: 'import', partnership }, 'cli')).toBe('into-shut-agency');
});

test('a team that a file has come into a suspended agency is refused too', () => {
  const story = new DirectoryStory();
  story.ask(ada, suspend);
  const team = { id: 'office', agency: 'school', name: 'Office', members: ['tom-teacher'], lead: 'tom-teacher' };
  const partnership = file((json) => ({ ...json, teams: [team] }));
  expect(story.ask('operator', { do: 'import', partnership }, 'cli')).toBe('into-shut-agency');
});

test('a stolen account is taken off, and another bound, while the agency is suspended', () => {
  const story = new DirectoryStory();
  const [stolen] = story.person(id('tom'))?.identities ?? [];
  const identity = { on: 'teams', tenant: 'tenant-school', user: 'aad-tom-again' } as const;
  story.ask(ada, suspend);
  expect(story.ask(ada, { do: 'bind-account', person: id('tom'), identity })).toEqual(['account-bound']);
  if (stolen === undefined) return expect.unreachable();
  expect(story.ask(ada, { do: 'unbind-account', person: id('tom'), identity: stolen })).toEqual(['account-unbound']);
  expect(story.ask(ada, { do: 'unbind-account', person: id('tom'), identity })).toBe('only-account');
});

test('one that was suspended and then removed comes back open, with its tenant and nobody of it, as the form says', () => {
  const story = new DirectoryStory();
  story.ask(ada, suspend);
  for (const person of ['tom', 'tess'] as const) story.ask(ada, { do: 'remove', person: id(person) });
  expect(story.ask(ada, remove)).toEqual(['agency-removed']);
  expect(story.ask(ada, resume)).toEqual(['agency-resumed']);
  expect(story.state.agencies.get(school)).toEqual(new DirectoryStory().state.agencies.get(school));
  expect(agencyList(story.state, school)).toEqual([]);
  expect(comesIn(story, id('tom'))).toBe(false);
});

test.each(['suspended', 'removed'] as const)('one added in chat and %s there stays so when a file lists it later', (how) => {
  const story = new DirectoryStory();
  const nursery = 'nursery' as AgencyId;
  const entry = { name: 'Nursery', kind: 'school', board: false, flagged: false, areas: [] } as const;
  const places = { tenants: ['tenant-school'], workspaces: [] };
  story.ask(ada, { do: 'add-agency', agency: nursery, ...entry, ...places, telephone: null, hours: null });
  story.ask(ada, { ...(how === 'suspended' ? suspend : remove), agency: nursery });
  const listed = { id: 'nursery', ...entry, telephone: '01632 960007', ...places };
  const withIt = file((json) => ({ ...json, agencies: [...json.agencies, listed] }));
  expect(difference(story.state, withIt).agencies).toEqual({ added: [], changed: [nursery], removed: [] });
  const nell = { id: 'nell', name: 'Nell', agency: 'nursery', identities: [newcomer.identity] };
  const joined = file((json) => ({ ...json, agencies: [...json.agencies, listed], people: [...json.people, nell] }));
  expect(story.ask('operator', { do: 'import', partnership: joined }, 'cli'), 'nobody comes into it').toBe('into-shut-agency');
  expect(story.ask('operator', { do: 'import', partnership: withIt }, 'cli')).toEqual(['agencies-listed']);
  expect(story.state.agencies.get(nursery)).toMatchObject({ telephone: '01632 960007', tenants: [], shut: { how } });
  story.ask(ada, { ...resume, agency: nursery });
  expect(story.state.agencies.get(nursery)).toMatchObject({ tenants: ['tenant-school'] });
  expect(story.state.agencies.get(nursery)).not.toHaveProperty('shut');
});
