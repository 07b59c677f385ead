import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayOf, weekday } from '../../../domain/calendar/day.ts';
import { divisions } from '../../../domain/calendar/division.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { official } from '../../../domain/calendar/official.ts';

const england = calendarFor('england-and-wales');
const scotland = calendarFor('scotland');

/** Counts day by day, straight from the list: slow and plain. */
function naive(division: (typeof divisions)[number]) {
  const off = new Set(
    Object.entries(official.dates[division]).flatMap(([year, dates]) => dates.split(' ').map((one) => `${year}-${one}`)),
  );
  const works = (day: number) => weekday(day) < 5 && !off.has(isoFromDay(day));
  return {
    works,
    add(from: number, n: number) {
      let [day, left] = [from, Math.abs(n)];
      while (left > 0) {
        day += Math.sign(n);
        if (works(day)) left -= 1;
      }
      return day;
    },
  };
}

describe('working days', () => {
  test('15 working days from Friday 18 December 2026 is Wednesday 13 January 2027', () => {
    const from = dayOf(2026, 12, 18);
    expect(isoFromDay(england.addWorkingDays(from, 15))).toBe('2027-01-13');
    expect(england.holidays(from, dayOf(2027, 1, 13)).map(isoFromDay)).toEqual(['2026-12-25', '2026-12-28', '2027-01-01']);
    expect(isoFromDay(scotland.addWorkingDays(from, 15))).toBe('2027-01-14'); // 4 January too
  });

  test('Scotland is off on 15 June 2026, England and Wales are not', () => {
    expect(scotland.isWorkingDay(dayOf(2026, 6, 15))).toBe(false);
    expect(england.isWorkingDay(dayOf(2026, 6, 15))).toBe(true);
  });

  test('from a weekend day: day 0 is the weekend, the first working day is Monday', () => {
    const sunday = dayOf(2026, 11, 22);
    expect(isoFromDay(england.addWorkingDays(sunday, 1))).toBe('2026-11-23');
    expect(isoFromDay(england.addWorkingDays(sunday, -1))).toBe('2026-11-20');
    expect(england.addWorkingDays(sunday, 0)).toBe(sunday);
    expect(isoFromDay(england.lastWorkingDay(sunday))).toBe('2026-11-20');
    expect(isoFromDay(england.nextWorkingDay(sunday))).toBe('2026-11-23');
  });

  test('a local holiday counts for its area alone, and shows in the version', () => {
    const stAndrew = dayOf(2027, 4, 12);
    const area = calendarFor('scotland', [stAndrew]);
    expect(area.isWorkingDay(stAndrew)).toBe(false);
    expect(scotland.isWorkingDay(stAndrew)).toBe(true);
    expect(area.version).not.toBe(scotland.version);
    expect(calendarFor('scotland', [stAndrew])).toBe(area);
  });

  test('a day outside the table throws instead of guessing', () => {
    expect(() => england.isWorkingDay(dayOf(1990, 1, 1))).toThrow(RangeError);
    expect(() => england.addWorkingDays(england.last, 1)).toThrow(RangeError);
  });
});

describe.each(divisions)('the prefix sum for %s', (division) => {
  const calendar = calendarFor(division);
  const slow = naive(division);
  const anyDay = fc.integer({ min: dayOf(2019, 1, 1), max: dayOf(2028, 12, 31) });

  test('agrees with a day-by-day counter on every day of ten years', () => {
    let count = 0;
    for (let day = dayOf(2019, 1, 1); day <= dayOf(2028, 12, 31); day += 1) {
      const works = slow.works(day);
      if (works) count += 1;
      if (calendar.isWorkingDay(day) !== works) throw new Error(`${isoFromDay(day)} ${division}`);
      if (calendar.workingDaysBetween(dayOf(2018, 12, 31), day) !== count)
        throw new Error(`${isoFromDay(day)} ${division} count`);
    }
    expect(count).toBeGreaterThan(2500);
  });

  test('agrees with a day-by-day counter forwards and backwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2027, 12, 31) }),
        fc.integer({ min: -200, max: 200 }),
        (day, n) => {
          expect(calendar.addWorkingDays(day, n)).toBe(slow.add(day, n));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('n working days on, then n back, returns', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (day, n) => {
        const start = calendar.lastWorkingDay(day);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });

  test('between undoes add, both ways', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, n) => {
        const start = calendar.nextWorkingDay(day);
        expect(calendar.workingDaysBetween(start, calendar.addWorkingDays(start, n))).toBe(n);
      }),
    );
  });

  test('a later start is never earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), fc.integer({ min: -60, max: 60 }), (day, later, n) => {
        expect(calendar.addWorkingDays(day + later, n)).toBeGreaterThanOrEqual(calendar.addWorkingDays(day, n));
      }),
    );
  });
});
