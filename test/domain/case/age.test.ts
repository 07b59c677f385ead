import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChild } from '../../../cards/family/child-form.ts';
import { administrator } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { emptyDraft } from '../../../cards/samples/states.ts';
import { civil, dayOf } from '../../../domain/calendar/day.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import { ageOn } from '../../../domain/case/family/age.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { neededRoles } from '../../../domain/case/meeting/list/needed-roles.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';

describe('ages are counted by the calendar', () => {
  test('a year older on the birthday and not a day before, whatever leap years lie between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2026, 12, 31) }),
        fc.integer({ min: 1, max: 20 }),
        (born, years) => {
          const { year, month, date } = civil(born);
          fc.pre(!(month === 2 && date === 29));
          const birthday = dayOf(year + years, month, date);
          expect([ageOn(born, birthday - 1), ageOn(born, birthday)]).toEqual([years - 1, years]);
        },
      ),
    );
  });

  test('born on 29 February: on 1 March where there is none', () => {
    const born = dayOf(2020, 2, 29);
    expect([ageOn(born, dayOf(2025, 2, 28)), ageOn(born, dayOf(2025, 3, 1))]).toEqual([4, 5]);
    expect([ageOn(born, dayOf(2024, 2, 28)), ageOn(born, dayOf(2024, 2, 29))]).toEqual([3, 4]);
  });
});

describe('the fifth birthday: a school nurse, no health visitor', () => {
  const child = { id: 'c1' as ChildId, born: '2021-07-01' };
  const roles = (now: number, date?: string) => {
    const when = date === undefined ? null : { date, time: '10:00', place: '', startsAt: 0 };
    const needed = neededRoles({ type: 'initial', children: [child], when }, buckinghamshire, now);
    return needed.filter((role) => role === 'health-visitor' || role === 'school-nurse');
  };

  test('by the day of the conference', () => {
    expect(roles(0, '2026-06-30')).toEqual(['health-visitor']);
    expect(roles(0, '2026-07-01')).toEqual(['school-nurse']);
  });

  test('before there is one, by today in London, where it is tomorrow already at half past eleven in summer by UTC', () => {
    expect(roles(Date.parse('2026-06-30T22:59:00Z'))).toEqual(['health-visitor']);
    expect(roles(Date.parse('2026-06-30T23:00:00Z'))).toEqual(['school-nurse']);
  });
});

test('the eighteenth birthday is too old for a conference, the day before is not; by the day in London', () => {
  const taken = (born: string, now: number) =>
    'command' in readChild({ born }, sampleScene(emptyDraft(), administrator, 'en', now), { form: 'child', of: '' });
  expect(taken('2008-11-26', instantAt(dayOf(2026, 11, 25), '23:59'))).toBe(true);
  expect(taken('2008-11-26', instantAt(dayOf(2026, 11, 26), '00:00'))).toBe(false);
  expect(taken('2008-07-01', Date.parse('2026-06-30T22:59:00Z'))).toBe(true);
  expect(taken('2008-07-01', Date.parse('2026-06-30T23:00:00Z'))).toBe(false);
});
