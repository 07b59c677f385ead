import { expect, test } from 'vitest';
import type { Agency, Person } from '../../../domain/directory/state.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { usableIdentities } from '../../../domain/person/known.ts';

const agency: Agency = { id: 'a' as AgencyId, name: 'Invented', kind: 'school', tenants: ['t1'], workspaces: ['W1'] };
const own = [
  { on: 'teams', tenant: 't1', user: 'u' },
  { on: 'slack', org: 'W1', user: 'U' },
] as const;
const person: Person = {
  id: 'pat' as PersonId,
  name: 'Pat Invented',
  agency: agency.id,
  standing: [],
  identities: [{ on: 'teams', tenant: 'elsewhere', user: 'u' }, ...own, { on: 'slack', org: 't1', user: 'U' }],
  language: 'en',
  hour: 9,
  status: 'active',
};

test('a person is written to only in a tenant or workspace of their own agency (Q-8)', () => {
  expect(usableIdentities(person, agency)).toEqual(own);
});

test('somebody who left, or is in no directory, is not written to at all', () => {
  expect(usableIdentities({ ...person, status: 'left' }, agency)).toEqual([]);
  expect(usableIdentities(undefined, agency)).toEqual([]);
  expect(usableIdentities(person, undefined)).toEqual([]);
});
