import { expect, test } from 'vitest';
import type { Conference } from '../../../../../domain/case/conference.ts';
import { usualPeople } from '../../../../../domain/case/meeting/list/usual-people.ts';
import type { Directory, Person } from '../../../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../../../domain/ids.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { noon, openCommand, Story } from '../../../../support/case-story.ts';
import { inventedDirectory } from '../../../../support/invented-partnership.ts';

const plain = inventedDirectory();
const like = [...plain.people.values()][0] as Person;
const agency = (id: string, kind: string) => [id, { ...[...plain.agencies.values()][0], id, name: id, kind }] as const;
const one = (id: string, at: string, post?: string, more: Partial<Person> = {}): Person => ({
  ...like,
  id: id as PersonId,
  name: id,
  memberships: [{ agency: at as AgencyId, ...(post === undefined ? {} : { post }), standing: [] }],
  standing: [],
  status: 'active',
  ...more,
});
const people = [
  one('adam', 'vale', 'Administrator', { standing: ['administrator'] }),
  one('berta', 'vale'),
  one('cora', 'vale', 'Senior social worker'),
  one('dina', 'vale', 'Team manager'),
  one('erik', 'trust', 'Health visitor'),
  one('finn', 'trust'),
  one('gone', 'vale', 'Social worker', { status: 'left' }),
  one('hugo', 'force'),
];
const directory = {
  ...plain,
  agencies: new Map([agency('vale', 'social-care'), agency('trust', 'health'), agency('force', 'police')]),
  people: new Map(people.map((each) => [each.id, each])),
} as unknown as Directory;
const fresh = new Story().ask('ada', openCommand).conference;
const young = { ...fresh, children: [{ id: 'c1', number: 1, born: '2025-05-04' }] } as unknown as Conference;
const namesFor = (role: string, of = young) =>
  usualPeople(of, stokeOnTrent, directory, noon('2026-12-01'))
    .find((each) => each.role === role)
    ?.people.map(({ person }) => person);

test('whose post says so comes first, then whose post says nothing; not who runs conferences, nor who has left', () => {
  expect(namesFor('social-worker')).toEqual(['cora', 'berta', 'dina']);
  expect(namesFor('health-visitor')).toEqual(['erik', 'finn']);
  // A health visitor is no school nurse.
  const pupil = { ...young, children: [{ id: 'c1', number: 1, born: '2015-05-04' }] } as unknown as Conference;
  expect(namesFor('school-nurse', pupil)).toEqual(['finn']);
});

test('whoever has had a part in the case comes before them all', () => {
  expect(namesFor('social-worker', { ...young, agencies: { ['berta' as PersonId]: 'vale' as AgencyId } })?.[0]).toBe('berta');
  expect(namesFor('social-worker', { ...young, agencies: { ['berta' as PersonId]: 'trust' as AgencyId } })?.[0]).toBe('cora');
});

test('the roles are those the procedure asks for of these children: always first, and none that somebody is in', () => {
  const roles = (of: Conference) =>
    usualPeople(of, stokeOnTrent, directory, noon('2026-12-01')).map(({ role, needed }) => `${role} ${needed}`);
  expect(roles(young).slice(0, 3)).toEqual(['social-worker true', 'police true', 'health-visitor true']);
  expect(roles(young)).not.toContain('midwife true');
  expect(roles(young)).toContain('probation false');
  const invitees = [{ person: 'hugo', role: 'police', answer: { answer: 'none' } }] as unknown as Conference['invitees'];
  expect(roles({ ...young, invitees })).not.toContain('police true');
  expect(namesFor('social-worker', { ...young, chair: 'cora' as PersonId })).not.toContain('cora');
});

test('nobody is for sure in a role because the title holds their post, nor in two at once; a post that goes on says the same', () => {
  const of = { ...young, type: 'transfer' } as Conference;
  const cast = [
    one('cora', 'vale', 'Social worker'),
    one('dina', 'vale', 'Manager'),
    one('mira', 'trust', 'Midwife'),
    one('hugo', 'force'),
  ];
  const known = { ...directory, people: new Map(cast.map((each) => [each.id, each])) } as unknown as Directory;
  const sure = (procedure: Procedure, at: Conference) =>
    Object.fromEntries(usualPeople(at, procedure, known, noon('2026-12-01')).map((each) => [each.role, each.surely?.person]));
  expect(sure(forthValley, of)).toMatchObject({ 'social-worker': 'cora', manager: undefined, 'originating-manager': undefined });
  // She is offered all the same, to whoever looks for the one of the authority moved from.
  const offered = usualPeople(of, forthValley, known, noon('2026-12-01')).find(
    (each) => each.role === 'originating-social-worker',
  );
  expect(offered).toMatchObject({ surely: null, people: [{ person: 'cora' }] });
  const unborn = {
    ...young,
    type: 'pre-birth',
    children: [{ id: 'c1', number: 1, expected: '2027-02-01' }],
  } as unknown as Conference;
  expect(sure(stokeOnTrent, unborn)).toMatchObject({ midwife: 'mira' });
});
