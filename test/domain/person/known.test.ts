import { expect, test } from 'vitest';
import type { Agency, Person } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { usableIdentities } from '../../../domain/person/known.ts';

const agency: Agency = {
  id: 'a' as AgencyId,
  name: 'Invented',
  kind: 'school',
  tenants: ['t1'],
  workspaces: ['W1'],
  board: false,
  flagged: false,
  areas: [],
};
const own = [
  { on: 'teams', tenant: 't1', user: 'u' },
  { on: 'slack', org: 'W1', user: 'U' },
] as const;
const person: Person = {
  id: 'pat' as PersonId,
  name: 'Pat Invented',
  memberships: [{ agency: agency.id, standing: [] }],
  standing: [],
  identities: [{ on: 'teams', tenant: 'elsewhere', user: 'u' }, ...own, { on: 'slack', org: 't1', user: 'U' }],
  language: 'en',
  hour: 9,
  status: 'active',
};

const directory = { agencies: new Map([[agency.id, agency]]) };

test('a person is written to only in a tenant or workspace of their own agency (Q-8)', () => {
  expect(usableIdentities(person, directory)).toEqual(own);
});

test('somebody who left, or is in no directory, is not written to at all', () => {
  expect(usableIdentities({ ...person, status: 'left' }, directory)).toEqual([]);
  expect(usableIdentities({ ...person, status: 'suspended' }, directory)).toEqual([]);
  expect(usableIdentities(undefined, directory)).toEqual([]);
  expect(usableIdentities(person, { agencies: new Map() })).toEqual([]);
});

test('of two agencies an account serves both or none: what is posted there the employer keeps (Q-3)', () => {
  const other: Agency = { ...agency, id: 'b' as AgencyId, workspaces: ['W2'] };
  const agencies = new Map([...directory.agencies, [other.id, other]]);
  const ofBoth: Person = { ...person, memberships: [...person.memberships, { agency: other.id, standing: [] }] };
  expect(usableIdentities(ofBoth, { agencies })).toEqual([own[0]]);
});
