import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { civil, dayOf, weekday } from '../../../domain/calendar/day.ts';
import { formatDay, formatEdition } from '../../../domain/calendar/format.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { addMonths } from '../../../domain/calendar/months.ts';

const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) });
const utc = (day: number) => DateTime.fromMillis(day * 86_400_000, { zone: 'utc' });
const day = (text: string) => {
  const found = dayFromIso(text);
  if (found === null) throw new Error(text);
  return found;
};

describe('a day is an integer', () => {
  test('1970-01-01 is day 0 and a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(weekday(0)).toBe(3);
  });

  test('agrees with luxon on every day of three centuries it is asked', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const other = utc(n);
        expect(civil(n)).toEqual({ year: other.year, month: other.month, date: other.day });
        expect(weekday(n)).toBe(other.weekday - 1);
        expect(isoFromDay(n)).toBe(other.toISODate());
        expect(dayFromIso(isoFromDay(n))).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '2026-02-29',
    '2026-2-3',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '18/12/2026',
    '2026-12-18T00:00',
    '',
    '2100-02-29',
  ])('"%s" is not a day', (text) => expect(dayFromIso(text)).toBeNull());

  test('29 February stands in a leap year', () => expect(isoFromDay(day('2028-02-29') + 1)).toBe('2028-03-01'));
});

describe('months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2026-12-18', 3, '2027-03-18'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -3, '2026-10-15'],
    ['2027-05-15', 75 * 12, '2102-05-15'],
  ])('%s and %i months is %s', (from, n, to) => expect(isoFromDay(addMonths(day(from), n))).toBe(to));

  test('agrees with luxon, month ends and leap days included', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (n, months) => {
        expect(isoFromDay(addMonths(n, months))).toBe(utc(n).plus({ months }).toISODate());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a day for people', () => {
  test('in English and in Welsh', () => {
    expect(formatDay(day('2026-12-18'))).toBe('Fri 18 Dec 2026');
    expect(formatDay(day('2026-12-18'), 'cy')).toBe('Gwen 18 Rhag 2026');
    expect(['2023', '2023-12', '2023-12-01'].map((one) => formatEdition(one, 'cy'))).toEqual([
      '2023',
      'Rhag 2023',
      '1 Rhag 2023',
    ]);
  });

  test('the Welsh names are those of the Unicode locale data', () => {
    const intl = new Intl.DateTimeFormat('cy', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let n = day('2026-01-01'); n < day('2027-01-01'); n += 5)
      expect(formatDay(n, 'cy')).toBe(intl.format(n * 86_400_000).replace(',', ''));
  });
});
