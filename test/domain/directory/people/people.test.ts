import { describe, expect, test } from 'vitest';
import type { PeopleCommands } from '../../../../domain/directory/people/shape.ts';
import { recognise } from '../../../../domain/directory/recognise.ts';
import type { AgencyStanding, Standing } from '../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../domain/ids.ts';
import { DirectoryStory } from '../../../support/directory-story.ts';
import { id } from '../../../support/invented-partnership.ts';

const school = 'school' as AgencyId;
const [council, police, surgery] = ['council', 'police', 'surgery'] as unknown as readonly [AgencyId, AgencyId, AgencyId];
const teams = (user: string, tenant = 'tenant-school') => ({ on: 'teams', tenant, user }) as const;
const newcomer = {
  do: 'add-person',
  person: 'p1' as PersonId,
  agency: school,
  post: 'head',
  name: 'Nell Invented',
  language: 'cy',
  hour: 8,
  identity: teams('aad-nell'),
} as const;
const standings = (person: PersonId, standing: readonly Standing[], ofAgency: Record<string, readonly AgencyStanding[]> = {}) =>
  ({ do: 'set-standings', person, standing, ofAgency, unit: null, order: null, backup: null }) as const;

/** Tess leads the school; a second school is in the same tenant. */
function withLead(): DirectoryStory {
  const story = new DirectoryStory();
  expect(story.ask(id('ada'), standings(id('tess'), [], { school: ['agency-lead'] }))).toEqual(['standings-set']);
  const second = { name: 'Second Invented School', kind: 'school', board: false, flagged: false, areas: [] } as const;
  const added = {
    do: 'add-agency',
    agency: 'second' as AgencyId,
    ...second,
    tenants: ['tenant-school'],
    workspaces: [],
  } as const;
  expect(story.ask(id('ada'), { ...added, telephone: null, hours: null })).toEqual(['agency-added']);
  return story;
}

describe('to add somebody', () => {
  test('by an account of the agency’s own tenant; the bot then knows them; sent twice it is once', () => {
    const story = withLead();
    expect(story.ask(id('tess'), newcomer)).toEqual(['person-added']);
    expect(recognise(story.state, newcomer.identity)).toEqual({
      id: 'p1',
      name: 'Nell Invented',
      memberships: [{ agency: 'school', post: 'head', standing: [] }],
      standing: [],
      identities: [newcomer.identity],
      language: 'cy',
      hour: 8,
      status: 'active',
    });
    expect(story.ask(id('tess'), newcomer)).toEqual([]);
    expect(story.ask(id('ada'), { ...newcomer, identity: teams('aad-other') })).toBe('already-there');
  });

  test('not by an account of elsewhere, nor one that somebody has, be they suspended', () => {
    const story = withLead();
    expect(story.ask(id('ada'), { ...newcomer, identity: teams('aad-nell', 'tenant-council') })).toBe('account-elsewhere');
    expect(story.ask(id('ada'), { ...newcomer, agency: 'nowhere' as AgencyId })).toBe('no-such-agency');
    expect(story.ask(id('ada'), { ...newcomer, identity: teams('aad-tom') })).toBe('identity-taken');
    story.ask(id('ada'), { do: 'suspend', person: id('tom') });
    expect(story.ask(id('ada'), { ...newcomer, identity: teams('aad-tom') })).toBe('identity-taken');
    story.ask(id('ada'), { do: 'remove', person: id('tom') });
    expect(story.ask(id('ada'), { ...newcomer, identity: teams('aad-tom') })).toEqual(['person-added']);
  });
});

describe('to change somebody', () => {
  const change: PeopleCommands['change-person'] & { do: 'change-person' } = {
    do: 'change-person',
    person: id('tom'),
    agency: school,
    post: 'head of year',
    name: 'Tomos Invented',
    telephone: '01632 960002',
    language: 'cy',
    hour: 7,
  };

  test('name, post, telephone, language and hour; the same once more is nothing; what is emptied goes', () => {
    const story = withLead();
    expect(story.ask(id('tess'), change)).toEqual(['person-changed']);
    const { do: _do, person: _person, agency: _agency, post, ...own } = change;
    expect(story.person(id('tom'))).toMatchObject({ ...own, memberships: [{ agency: 'school', post, standing: [] }] });
    expect(story.ask(id('tess'), change)).toEqual([]);
    expect(story.ask(id('tess'), { ...change, telephone: null, post: null })).toEqual(['person-changed']);
    expect(story.person(id('tom'))).not.toHaveProperty('telephone');
    expect(story.person(id('tom'))?.memberships[0]).not.toHaveProperty('post');
    expect(story.ask(id('ada'), { ...change, agency: police })).toBe('not-there');
    expect(story.ask(id('ada'), { ...change, person: 'nobody' as PersonId })).toBe('no-such-person');
  });
});

describe('agencies of a person', () => {
  const second = 'second' as AgencyId;

  test('from one to another in one act; the account stays, and opens nothing where the new one does not have it (Q-8)', () => {
    const story = withLead();
    const move = { do: 'move-person', person: id('tess'), from: school, post: 'teacher' } as const;
    expect(story.ask(id('ada'), { ...move, agency: second })).toEqual(['person-moved']);
    expect(story.person(id('tess'))?.memberships).toEqual([{ agency: 'second', post: 'teacher', standing: [] }]);
    expect(recognise(story.state, teams('aad-tess'))?.id).toBe(id('tess'));
    expect(story.ask(id('ada'), { ...move, agency: second })).toEqual([]);
    expect(story.ask(id('ada'), { ...move, from: second, agency: police })).toEqual(['person-moved']);
    expect(recognise(story.state, teams('aad-tess'))).toBeNull();
    expect(story.ask(id('ada'), { ...move, from: council, agency: surgery })).toBe('not-there');
  });

  test('a second one has to have an account of theirs; the last one stays', () => {
    const story = withLead();
    const add = { do: 'add-membership', person: id('tom'), post: null } as const;
    expect(story.ask(id('ada'), { ...add, agency: second })).toEqual(['membership-added']);
    expect(story.ask(id('ada'), { ...add, agency: second })).toEqual([]);
    expect(story.ask(id('ada'), { ...add, agency: surgery })).toBe('account-elsewhere');
    const end = { do: 'end-membership', person: id('tom') } as const;
    expect(story.ask(id('ada'), { ...end, agency: school })).toEqual(['membership-ended']);
    expect(story.ask(id('ada'), { ...end, agency: school })).toEqual([]);
    expect(story.ask(id('ada'), { ...end, agency: second })).toBe('only-membership');
    expect(story.person(id('tom'))?.memberships.map((one) => one.agency)).toEqual(['second']);
  });
});

describe('standings', () => {
  test('an administrator sets them, of the partnership and of an agency; nobody gives themself one', () => {
    const story = withLead();
    expect(story.ask(id('ada'), standings(id('sam'), ['administrator', 'chair']))).toEqual(['standings-set']);
    expect(story.person(id('sam'))?.standing).toEqual(['administrator', 'chair']);
    expect(story.ask(id('ada'), standings(id('sam'), ['administrator', 'chair']))).toEqual([]);
    expect(story.ask(id('sam'), standings(id('sam'), ['administrator', 'chair', 'unit-manager']))).toBe('own-standing');
    expect(story.ask(id('sam'), standings(id('sam'), ['administrator'], { council: ['agency-lead'] }))).toBe('own-standing');
    expect(story.ask(id('sam'), standings(id('sam'), ['administrator']))).toEqual(['standings-set']);
    expect(story.ask(id('tess'), standings(id('tom'), ['administrator']))).toBe('not-yours');
  });

  test('a place in the standing order and a backup go with it, and go again', () => {
    const story = withLead();
    const chair = { ...standings(id('cleo'), ['chair']), order: 1, backup: id('carl') };
    expect(story.ask(id('ada'), chair)).toEqual(['standings-set']);
    expect(story.person(id('cleo'))).toMatchObject({ order: 1, backup: id('carl') });
    expect(story.ask(id('ada'), { ...chair, backup: id('cleo') })).toBe('no-such-person');
    expect(story.ask(id('ada'), { ...chair, unit: 'north' as never })).toBe('not-there');
    expect(story.ask(id('ada'), standings(id('cleo'), []))).toEqual(['standings-set']);
    expect(story.person(id('cleo'))).not.toHaveProperty('order');
  });

  test('the last administrator stays one, and stays', () => {
    const story = withLead();
    const last = [standings(id('ada'), []), { do: 'suspend', person: id('ada') }, { do: 'remove', person: id('ada') }] as const;
    for (const one of last) expect(story.ask(id('ada'), one)).toBe('last-administrator');
    story.ask(id('ada'), standings(id('sam'), ['administrator']));
    story.ask(id('ada'), { do: 'suspend', person: id('sam') });
    for (const one of last) expect(story.ask(id('ada'), one)).toBe('last-administrator');
    story.ask(id('ada'), { do: 'resume', person: id('sam') });
    expect(story.ask(id('ada'), standings(id('ada'), []))).toEqual(['standings-set']);
  });
});

describe('a lost telephone', () => {
  test('the very person, their lead or an administrator: nothing opens at once; in again as they were', () => {
    for (const by of [id('tom'), id('tess'), id('ada')]) {
      const story = withLead();
      expect(story.ask(by, { do: 'suspend', person: id('tom') })).toEqual(['person-suspended']);
      expect(recognise(story.state, teams('aad-tom'))).toBeNull();
      expect(story.ask(id('tess'), { do: 'suspend', person: id('tom') })).toEqual([]);
      expect(story.ask(id('tom'), { do: 'resume', person: id('tom') })).toBe('not-yours');
      expect(story.ask(id('tess'), { do: 'resume', person: id('tom') })).toEqual(['person-resumed']);
      expect(recognise(story.state, teams('aad-tom'))?.id).toBe(id('tom'));
      expect(story.ask(id('tess'), { do: 'resume', person: id('tom') })).toEqual([]);
    }
  });

  test('removed they are gone, and stay so', () => {
    const story = withLead();
    expect(story.ask(id('tess'), { do: 'remove', person: id('tom') })).toEqual(['person-removed']);
    expect(story.ask(id('tess'), { do: 'remove', person: id('tom') })).toEqual([]);
    expect(story.ask(id('ada'), { do: 'resume', person: id('tom') })).toBe('no-such-person');
    expect(story.person(id('tom'))?.status).toBe('left');
  });
});

describe('accounts', () => {
  test('a further one of every agency of theirs; taken away again; the last one stays', () => {
    const story = withLead();
    const bind = { do: 'bind-account', person: id('tom'), identity: teams('aad-tom-2') } as const;
    expect(story.ask(id('tess'), bind)).toEqual(['account-bound']);
    expect(recognise(story.state, bind.identity)?.id).toBe(id('tom'));
    expect(story.ask(id('tess'), bind)).toEqual([]);
    expect(story.ask(id('tess'), { ...bind, identity: teams('x', 'tenant-council') })).toBe('account-elsewhere');
    expect(story.ask(id('ada'), { ...bind, identity: teams('aad-tess') })).toBe('identity-taken');
    const unbind = { do: 'unbind-account', person: id('tom'), identity: teams('aad-tom') } as const;
    expect(story.ask(id('tess'), unbind)).toEqual(['account-unbound']);
    expect(recognise(story.state, unbind.identity)).toBeNull();
    expect(story.ask(id('tess'), unbind)).toEqual([]);
    expect(story.ask(id('tess'), { ...unbind, identity: bind.identity })).toBe('only-account');
  });

  test('of somebody with a standing only an administrator binds one: a lead could else come in as them', () => {
    const story = withLead();
    story.ask(id('ada'), standings(id('tom'), ['administrator']));
    const bind = { do: 'bind-account', person: id('tom'), identity: teams('aad-tess-2') } as const;
    expect(story.ask(id('tess'), bind)).toBe('has-standing');
    expect(story.ask(id('tess'), { ...bind, do: 'unbind-account', identity: teams('aad-tom') })).toBe('has-standing');
    expect(story.ask(id('ada'), bind)).toEqual(['account-bound']);
  });
});
