import { describe, expect, test } from 'vitest';
import { factNames } from '../../../domain/procedures/fact.ts';
import { type Problem, problemInWords } from '../../../domain/timescales/problem.ts';
import { readDay, readWrittenCase, type Written } from '../../../domain/timescales/read.ts';
import { day, given } from './asked.ts';

const bucks = given('buckinghamshire');
const valley = given('forth-valley');
const years = { first: 2000, last: 2099 };

describe('a case as it is written', () => {
  const read = (written: Partial<Written>, of = bucks) => readWrittenCase({ facts: {}, ...written }, of);

  test('is an initial conference unless it says otherwise; one date or several of a fact', () => {
    expect(read({})).toEqual({ type: 'initial', facts: [] });
    expect(read({ type: 'review', facts: { 'core-group': ['2026-11-02', '2026-12-01'], birth: '2026-10-01' } })).toEqual({
      type: 'review',
      facts: [
        { fact: 'core-group', on: day('2026-11-02') },
        { fact: 'core-group', on: day('2026-12-01') },
        { fact: 'birth', on: day('2026-10-01') },
      ],
    });
  });

  test('a conference is of the type in hand, or of the type it names', () => {
    expect(read({ type: 'review', facts: { conference: '2026-12-01', 'conference:initial': '2026-09-01' } })).toEqual({
      type: 'review',
      facts: [
        { fact: 'conference', of: 'review', on: day('2026-12-01') },
        { fact: 'conference', of: 'initial', on: day('2026-09-01') },
      ],
    });
  });

  test('an area is one of the procedure’s', () => {
    expect(read({ area: 'stirling' }, valley)).toEqual({ type: 'initial', area: 'stirling', facts: [] });
    const areas = valley.areas.map((one) => one.key);
    expect(read({ area: 'mars' }, valley)).toEqual({ problem: 'area', given: 'mars', choices: areas, of: 'forth-valley' });
    expect(read({ area: 'stirling' })).toEqual({ problem: 'no-areas', given: 'stirling', of: 'buckinghamshire' });
  });

  test('what cannot be used is named, with what could have been', () => {
    const type = { problem: 'type', given: 'party', choices: bucks.types, of: 'buckinghamshire' };
    expect(read({ type: 'party' })).toEqual(type);
    expect(read({ facts: { 'conference:party': '2026-12-01' } })).toEqual(type);
    expect(read({ facts: { party: '2026-12-01' } })).toEqual({
      problem: 'fact',
      given: 'party',
      choices: factNames,
      of: 'buckinghamshire',
    });
    expect(read({ facts: { birth: ['2026-12-01', '2026-12-32'] } })).toEqual({
      problem: 'date',
      given: '2026-12-32',
      of: 'birth',
    });
  });

  test('a day lies in the years that can be worked with', () => {
    expect(readDay('2000-01-01', 'x')).toBe(day('2000-01-01'));
    expect(readDay('2099-12-31', 'x')).toBe(day('2099-12-31'));
    for (const far of ['1999-12-31', '2100-01-01'])
      expect(readDay(far, 'x')).toEqual({ problem: 'far-date', given: far, of: 'x' });
  });
});

describe('a problem in words', () => {
  const choices = ['one', 'two'];
  test.each<[Problem, string]>([
    [{ problem: 'procedure', given: 'x', choices, of: '' }, 'There is no procedure "x". Choose one of: one, two.'],
    [
      { problem: 'type', given: 'x', choices, of: 'p' },
      'The procedure p has no conference of type "x". Choose one of: one, two.',
    ],
    [{ problem: 'area', given: 'x', choices, of: 'p' }, 'The procedure p has no area "x". Choose one of: one, two.'],
    [{ problem: 'no-areas', given: 'x', of: 'p' }, 'The procedure p is one area: leave out "x".'],
    [{ problem: 'fact', given: 'x', choices, of: 'p' }, 'There is no fact "x". Choose one of: one, two.'],
    [{ problem: 'date', given: 'x', of: 'birth' }, 'birth: "x" is not a date. Write it as YYYY-MM-DD, and a day that exists.'],
    [{ problem: 'far-date', given: 'x', of: 'birth' }, 'birth: x is too far away. Dates from 2000 to 2099 can be worked with.'],
  ])('%j', (problem, words) => expect(problemInWords(problem, years)).toBe(words));
});
