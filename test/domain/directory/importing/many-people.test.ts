import { expect, test } from 'vitest';
import { readPartnership } from '../../../../domain/directory/importing/read-partnership.ts';

const of = (count: number) => ({
  name: 'A very large partnership (invented)',
  procedure: 'buckinghamshire',
  agencies: [{ id: 'school', name: 'Invented school', kind: 'school', workspaces: ['T0MANY'] }],
  people: Array.from({ length: count }, (_, n) => ({
    id: `person-${n}`,
    name: `Invented Person ${n}`,
    agency: 'school',
    identities: [{ on: 'slack', org: 'T0MANY', user: `U0MANY${n}` }],
  })),
});

test('everybody of a whole nation fits into one file, and one more than may be there is said', () => {
  expect(readPartnership(of(50_000))).not.toHaveProperty('wrong');
  expect(readPartnership(of(50_001))).toEqual({ wrong: [expect.stringContaining('50000')] });
}, 60_000);
