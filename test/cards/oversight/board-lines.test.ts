import { expect, test } from 'vitest';
import { agencyBars } from '../../../cards/oversight/board-bars.ts';
import { boardSections } from '../../../cards/oversight/board-sections.ts';
import { oversight as cy } from '../../../cards/oversight/words.cy.ts';
import { oversight as en } from '../../../cards/oversight/words.en.ts';
import { directoryDecider } from '../../../domain/directory/directory.ts';
import type { AgencyId, CaseId } from '../../../domain/ids.ts';
import { boardOf } from '../../../domain/oversight/board.ts';

const directory = directoryDecider.initial;

test('a conference of this week says whether it is agreed, has begun, was held, or has no register though its day has gone by', () => {
  const startsAt = Date.UTC(2026, 11, 15, 10);
  const one = { case: 'a' as CaseId, startsAt, agreed: true, held: false, begun: false, noRegister: false };
  const week = [
    { ...one, reference: 'INV-1' },
    { ...one, reference: 'INV-2', agreed: false },
    { ...one, reference: 'INV-3', begun: true },
    { ...one, reference: 'INV-4', noRegister: true },
    { ...one, reference: 'INV-5', held: true },
  ];
  const lines = (language: 'en' | 'cy') => boardSections({ ...boardOf([], startsAt), week }, { directory, language })[0]?.lines;
  const at = 'Tue 15 Dec 2026, 10:00';
  expect(lines('en')).toEqual([
    `INV-1: ${at}`,
    `INV-2: ${at}, list not agreed yet`,
    `INV-3: ${at}, begun`,
    `INV-4: ${at}, no register yet`,
    `INV-5: ${at}, held`,
  ]);
  expect(lines('cy')?.[3]).toMatch(/, dim rhestr bresenoldeb eto$/);
});

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

test('an agency that the directory does not hold is said to be that, on the board and its pictures, and never by its key', () => {
  const nothing = { of: 0, part: 0 };
  const agencies = [{ agency: 'a0invented' as AgencyId, came: nothing, reports: nothing, lead: null }];
  const board = { ...boardOf([], Date.UTC(2026, 11, 15)), agencies };
  const said = (language: 'en' | 'cy') => {
    const reader = { directory, language };
    return [boardSections(board, reader).at(-1)?.lines[0], agencyBars(board, reader)[0]?.groups[0]?.title];
  };
  expect(said('en')).toEqual([
    'an agency not in the directory: came none to count; reports in: none to count',
    'an agency not in the directory',
  ]);
  expect(said('cy')[1]).toBe('asiantaeth nad yw yn y cyfeiriadur');
});
