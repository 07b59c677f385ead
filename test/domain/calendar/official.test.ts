import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { dayOf, weekday } from '../../../domain/calendar/day.ts';
import { type Division, divisions } from '../../../domain/calendar/division.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { addMonths } from '../../../domain/calendar/months.ts';
import { official } from '../../../domain/calendar/official.ts';
import { bankHolidaysByRule } from '../../../domain/calendar/rules.ts';

const listed = (division: Division, year: number) =>
  Object.entries(official.dates[division]).flatMap(([key, dates]) =>
    Number(key) === year ? dates.split(' ').map((date) => `${key}-${date}`) : [],
  );

describe('the official dates', () => {
  test('at least 13 months of them are left', () => {
    const left = isoFromDay(addMonths(localDay(Date.now()), 13));
    expect(
      official.to >= left,
      `The official bank holidays end on ${official.to}, less than 13 months from now. Remedy: download ${official.source} and run ` +
        '"npm run -s quorate -- bank-holidays update bank-holidays.json", look at the difference, commit it.',
    ).toBe(true);
  });

  test('name their source and their licence', () => {
    expect(official.source).toBe('https://www.gov.uk/bank-holidays.json');
    expect(official.licence).toContain('Open Government Licence v3.0');
  });

  test.each(divisions)('%s: sorted weekdays, 8 or more a year, no gap', (division) => {
    for (let year = 2019; year <= 2028; year += 1) {
      const dates = listed(division, year);
      expect(dates).toEqual([...dates].sort());
      expect(dates.length).toBeGreaterThanOrEqual(8);
    }
  });
});

describe('the rules past the end', () => {
  // What was proclaimed, per year: [off that no rule gives, worked although a rule says off].
  const proclaimed: Readonly<Record<number, readonly [readonly string[], readonly string[]]>> = {
    2020: [['05-08'], ['05-04']],
    2022: [['06-02', '06-03', '09-19'], ['05-30']],
    2023: [['05-08'], []],
    2026: [['06-15'], []],
  };

  test.each(divisions)('%s: the rules give the official list, but for what was proclaimed', (division) => {
    for (let year = 2019; year <= 2028; year += 1) {
      const [more, fewer] = proclaimed[year] ?? [[], []];
      const added = year === 2026 && division !== 'scotland' ? [] : more;
      const expected = new Set(bankHolidaysByRule(division, year).map(isoFromDay));
      for (const date of added) expected.add(`${year}-${date}`);
      for (const date of fewer) expected.delete(`${year}-${date}`);
      expect([...expected].sort(), `${division} ${year}`).toEqual(listed(division, year));
    }
  });

  test.each([
    ['england-and-wales', 'ENG'],
    ['england-and-wales', 'WLS'],
    ['scotland', 'SCT'],
    ['northern-ireland', 'NIR'],
  ] as const)('%s agrees with date-holidays (%s) on the weekdays of 2029–2060', (division, region) => {
    const library = new Holidays('GB', region, { types: ['public'] });
    for (let year = 2029; year <= 2060; year += 1) {
      const theirs = library.getHolidays(year).map((one) => one.date.slice(0, 10));
      const weekdays = theirs.filter((text) => weekday(dayOf(year, Number(text.slice(5, 7)), Number(text.slice(8)))) < 5);
      expect(bankHolidaysByRule(division, year).map(isoFromDay), `${year}`).toEqual([...new Set(weekdays)].sort());
    }
  });

  test('the calendar goes on by rule where the list ends', () => {
    const calendar = calendarFor('england-and-wales');
    expect(isoFromDay(calendar.officialTo)).toBe('2028-12-31');
    expect(calendar.isWorkingDay(dayOf(2029, 3, 30))).toBe(false); // Good Friday
    expect(calendar.isWorkingDay(dayOf(2170, 12, 25))).toBe(false);
  });
});
