import { expect, test } from 'vitest';
import { oversight as cy } from '../../../cards/oversight/words.cy.ts';
import { oversight as en } from '../../../cards/oversight/words.en.ts';

test('when the reports of an agency are usually in reads as people say it: before, after and on the day, one or several days', () => {
  expect([2, 1, 0, -1, -2].map((n) => en.lead('Police', n))).toEqual([
    'Police, usually 2 days before the conference',
    'Police, usually 1 day before the conference',
    'Police, usually on the day of the conference',
    'Police, usually 1 day after the conference',
    'Police, usually 2 days after the conference',
  ]);
  expect([3, 2, 0, -1, -2].map((n) => cy.lead('Heddlu', n))).toEqual([
    'Heddlu, 3 diwrnod cyn y gynhadledd fel arfer',
    'Heddlu, 2 ddiwrnod cyn y gynhadledd fel arfer',
    'Heddlu, ar ddiwrnod y gynhadledd fel arfer',
    'Heddlu, 1 diwrnod ar ôl y gynhadledd fel arfer',
    'Heddlu, 2 ddiwrnod ar ôl y gynhadledd fel arfer',
  ]);
});
