import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import type { Division } from '../../../domain/calendar/division.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { official } from '../../../domain/calendar/official.ts';
import { proclaimed } from '../../../domain/calendar/proclaimed.ts';

const holidays = (division: Division, year: number) =>
  calendarFor(division)
    .holidays(dayOf(year, 1, 1), dayOf(year, 12, 31))
    .map((day) => isoFromDay(day).slice(5))
    .join(' ');

/** As the calendars of those years had them. */
describe('the bank holidays before the published list', () => {
  test.each([
    ['england-and-wales', 1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
    ['england-and-wales', 2000, '01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26'],
    ['england-and-wales', 2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    ['england-and-wales', 2010, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    ['england-and-wales', 2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    ['england-and-wales', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    ['scotland', 2002, '01-01 01-02 03-29 05-06 06-03 06-04 08-05 12-25 12-26'],
    ['scotland', 2006, '01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26'],
    ['scotland', 2007, '01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26'],
    ['scotland', 2012, '01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26'],
    ['northern-ireland', 2011, '01-03 03-17 04-22 04-25 04-29 05-02 05-30 07-12 08-29 12-26 12-27'],
    ['northern-ireland', 2012, '01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26'],
  ] as const)('%s %i', (division, year, expected) => {
    expect(holidays(division, year)).toBe(expected);
  });

  test('each has its source, and none lies in the years that are published', () => {
    for (const { source, off = [], worked = [] } of proclaimed) {
      expect(source).toMatch(/^https:\/\//);
      for (const date of [...off, ...worked]) expect(date < official.from).toBe(true);
    }
  });
});
