import { describe, expect, test } from 'vitest';
import { calendarFor, factYears } from '../../../domain/calendar/calendar-for.ts';
import { civil, dayOf } from '../../../domain/calendar/day.ts';
import { divisions } from '../../../domain/calendar/division.ts';
import { faultInFeed, feedSchema, yearsOf } from '../../../domain/calendar/feed.ts';
import { formatDay, monthName } from '../../../domain/calendar/format.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt, localTime } from '../../../domain/calendar/london.ts';
import { mergeFeed } from '../../../domain/calendar/merge.ts';
import { official } from '../../../domain/calendar/official.ts';
import type { OfficialDates } from '../../../domain/calendar/official-dates.ts';
import { remembered } from '../../../domain/calendar/remember.ts';
import { bankHolidaysByRule } from '../../../domain/calendar/rules.ts';
import { tableOf } from '../../../domain/calendar/table.ts';
import { onTheHour, partsOfTime } from '../../../domain/calendar/time-of-day.ts';
import { feedOf } from './feed-of.ts';

test('a whole hour is written as a time on the wall, and read from one', () => {
  expect([0, 9, 17, 23].map(onTheHour)).toEqual(['00:00', '09:00', '17:00', '23:00']);
  expect(['00:59', '09:00', '17:30', '23:59'].map((time) => partsOfTime(time).hour)).toEqual([0, 9, 17, 23]);
  expect(localTime(Date.parse('2026-06-01T08:05:00Z'))).toBe('09:05');
});

test('every month and weekday has its name, in English and in Welsh', () => {
  const months = (language: 'en' | 'cy') => Array.from({ length: 12 }, (_, at) => monthName(at + 1, language)).join(' ');
  expect(months('en')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  expect(months('cy')).toBe('Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag');
  const days = (language: 'en' | 'cy') =>
    Array.from({ length: 7 }, (_, at) => formatDay(dayOf(2026, 11, 23) + at, language).split(' ')[0]).join(' ');
  expect(days('en')).toBe('Mon Tue Wed Thu Fri Sat Sun');
  expect(days('cy')).toBe('Llun Maw Mer Iau Gwen Sad Sul');
  expect(monthName(1)).toBe('Jan');
  expect([monthName(0), monthName(13)]).toEqual(['', '']);
});

test('a day is written with four, two and two digits', () => {
  expect(isoFromDay(dayOf(812, 3, 4))).toBe('0812-03-04');
  expect(isoFromDay(dayOf(2026, 10, 10))).toBe('2026-10-10');
  expect(isoFromDay(dayOf(2026, 9, 9))).toBe('2026-09-09');
  for (const wrong of ['x2026-12-18', '2026-12-18x', '2026-12-00', '2026-12-32']) expect(dayFromIso(wrong), wrong).toBeNull();
  expect(dayFromIso('2026-12-01')).toBe(dayOf(2026, 12, 1));
  expect(dayFromIso('2026-12-31')).toBe(dayOf(2026, 12, 31));
});

test('the last day of four hundred years is 29 February', () => {
  expect(civil(dayOf(2000, 2, 29))).toEqual({ year: 2000, month: 2, date: 29 });
  expect(civil(dayOf(2400, 2, 29) + 1)).toEqual({ year: 2400, month: 3, date: 1 });
});

// As two other programs give them.
test.each(['2100-03-28', '2101-04-17', '2102-04-09', '2150-04-12', '2178-04-05'])('Easter of the next century: %s', (sunday) => {
  const day = dayFromIso(sunday) ?? expect.unreachable();
  expect(bankHolidaysByRule('england-and-wales', Number(sunday.slice(0, 4)))).toEqual(expect.arrayContaining([day - 2, day + 1]));
});

test.each(['x10:00', '10:00x', '10:000', '110:00'])('"%s" is no time', (text) =>
  expect(() => instantAt(0, text)).toThrow('is not a time'),
);

test('what is remembered is asked once, for the days that are kept', () => {
  const asked: number[] = [];
  const twice = remembered((day) => asked.push(day));
  for (const day of [-1, 0, 59_999, 60_000]) for (let again = 0; again < 2; again++) twice(day);
  expect(asked).toEqual([-1, -1, 0, 59_999, 60_000, 60_000]);
});

describe('the calendar of a place', () => {
  const [first, second] = [dayOf(2027, 4, 12), dayOf(2027, 4, 13)];

  test('is made once for its division, local days and edition, whatever order the days are named in', () => {
    expect(calendarFor('scotland', [second, first, first])).toBe(calendarFor('scotland', [first, second]));
    expect(calendarFor('scotland', [first])).not.toBe(calendarFor('scotland', [first, second]));
    expect(calendarFor('scotland')).toBe(calendarFor('scotland'));
    expect(calendarFor('scotland')).not.toBe(calendarFor('northern-ireland'));
    const newer: OfficialDates = { ...official, version: 2 };
    expect(calendarFor('scotland', [], newer)).not.toBe(calendarFor('scotland'));
    expect(calendarFor('scotland', [], newer).version).toBe('2');
  });

  test('says by which edition, and with which days of its own, it was made', () => {
    expect(calendarFor('scotland').version).toBe('1');
    expect(calendarFor('scotland', [second, first]).version).toBe(`1+${first}+${second}`);
  });

  test('reaches from the year before the first fact to eighty years past the last', () => {
    const { first: from, last, officialTo } = calendarFor('england-and-wales');
    expect(factYears).toEqual({ first: 2000, last: 2099 });
    expect([from, last, officialTo].map(isoFromDay)).toEqual(['1999-01-01', '2179-12-31', '2028-12-31']);
  });

  test('goes by rule before the published years, and by the list alone within them', () => {
    const england = calendarFor('england-and-wales');
    expect(england.isWorkingDay(dayOf(2018, 12, 25))).toBe(false);
    expect(england.isWorkingDay(dayOf(2020, 5, 4))).toBe(true); // the early May holiday was moved to the 8th
    expect(england.isWorkingDay(dayOf(2020, 5, 8))).toBe(false);
    expect(england.isWorkingDay(dayOf(2029, 1, 1))).toBe(false);
    expect(england.isWorkingDay(dayOf(2178, 12, 25))).toBe(false);
    expect(england.isWorkingDay(dayOf(2179, 1, 1))).toBe(false);
  });

  test('an edition with a day that is none is refused', () => {
    const wrong = { ...official, dates: { ...official.dates, scotland: { 2027: '02-30' } } };
    expect(() => calendarFor('scotland', [], wrong)).toThrow('official bank holidays: "2027-02-30" is not a date');
  });
});

describe('a table of working days', () => {
  const [first, last] = [dayOf(2026, 12, 21), dayOf(2026, 12, 31)]; // Monday to Thursday of the next week
  const off = [25, 28, 26].map((date) => dayOf(2026, 12, date)); // the 26th is a Saturday
  const table = tableOf({
    version: 'x',
    first,
    last,
    officialTo: last,
    holidays: [...off, off[0] ?? 0, first - 3, last + 1],
  });
  const december = (date: number) => dayOf(2026, 12, date);

  test('knows the first and the last day it has, and no other', () => {
    expect(table.isWorkingDay(first + 1)).toBe(true);
    expect(table.isWorkingDay(last)).toBe(true);
    for (const outside of [first - 2, last + 1])
      expect(() => table.isWorkingDay(outside)).toThrow(`day ${outside} is outside the calendar`);
    expect(() => table.addWorkingDays(last, 1)).toThrow('working day 7 is outside the calendar (0 to 6)');
    expect(() => table.addWorkingDays(first, -1)).toThrow(RangeError);
    expect(table.version).toBe('x');
  });

  test('names the weekdays that are not worked between two days, both included, each once', () => {
    expect(table.holidays(first, last)).toEqual([december(25), december(28)]);
    expect(table.holidays(december(25), december(28))).toEqual([december(25), december(28)]);
    expect(table.holidays(december(26), december(27))).toEqual([]);
    expect(table.holidays(december(26), december(28))).toEqual([december(28)]);
    expect(table.holidays(december(25), december(27))).toEqual([december(25)]);
  });

  test('may begin and end with a day that is not worked', () => {
    const edges = tableOf({ version: 'x', first, last, officialTo: last, holidays: [first, last] });
    expect([edges.isWorkingDay(first), edges.isWorkingDay(first + 1), edges.isWorkingDay(last)]).toEqual([false, true, false]);
    expect(edges.holidays(first, last)).toEqual([first, last]);
    expect(table.holidays(first - 5, last + 5)).toEqual([december(25), december(28)]);
  });

  test('counts between two days, forwards and back', () => {
    const between = (from: number, to: number) => table.workingDaysBetween(december(from), december(to));
    expect([between(24, 24), between(24, 29), between(24, 28), between(27, 29)]).toEqual([0, 1, 0, 1]);
    expect([between(29, 24), between(29, 28), between(30, 29)]).toEqual([-1, 0, -1]);
    expect([25, 26, 27, 28].map((date) => table.lastWorkingDay(december(date)))).toEqual(Array(4).fill(december(24)));
    expect([25, 26, 27, 28].map((date) => table.nextWorkingDay(december(date)))).toEqual(Array(4).fill(december(29)));
    expect([table.lastWorkingDay(december(24)), table.nextWorkingDay(december(24))]).toEqual([december(24), december(24)]);
  });
});

describe('the official file', () => {
  test('has the nations’ events, one at least, each a date', () => {
    const feed = feedOf(2027, 2028);
    expect(() => feedSchema.parse({ ...feed, scotland: { events: [] } })).toThrow();
    expect(() => feedSchema.parse({ ...feed, scotland: { events: [{ date: '2027-02-30' }] } })).toThrow();
    const { scotland: _, ...two } = feed;
    expect(() => feedSchema.parse(two)).toThrow();
  });

  test('gives each year its days, sorted, each once', () => {
    const feed = feedOf(2027, 2027);
    feed.scotland.events.reverse().push({ date: '2027-01-01' });
    expect(yearsOf(feed, 'scotland')).toEqual(new Map([[2027, official.dates.scotland[2027]]]));
  });

  test('with seven days a year is whole, with six it was cut off', () => {
    const feed = feedOf(2027, 2027);
    const keep = (days: number) => {
      for (const name of divisions) feed[name].events = feed[name].events.slice(0, days);
      return faultInFeed(feed);
    };
    expect(keep(7)).toBeNull();
    expect(keep(6)).toBe('2027 has only 6 bank holidays for england-and-wales: the file does not hold whole years.');
  });

  test('may begin the year after the stored ones end, or end the year before they begin, and not leave one out', () => {
    const merged = (from: number, to: number) => mergeFeed(official, feedOf(from, to));
    expect(merged(2029, 2029)).toMatchObject({ from: '2019-01-01', to: '2029-12-31', version: 2 });
    expect(merged(2018, 2018)).toMatchObject({ from: '2018-01-01', to: '2028-12-31', version: 2 });
    expect(merged(2017, 2017)).toBe('The file holds 2017 to 2017, which leaves a gap beside the stored 2019 to 2028.');
    expect(merged(2030, 2030)).toContain('2030 to 2030');
  });

  test('merges each nation with its own days', () => {
    const found = mergeFeed(official, feedOf(2028, 2029));
    if (typeof found === 'string') throw new Error(found);
    for (const name of divisions) {
      expect(found.dates[name][2028], name).toBe(official.dates[name][2028]);
      expect(found.dates[name][2029], name).toBe('01-01 04-01 05-01 05-02 08-01 12-25 12-26 12-27');
    }
  });
});
