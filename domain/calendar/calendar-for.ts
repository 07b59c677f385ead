import type { Calendar } from './calendar.ts';
import { type Day, dayOf } from './day.ts';
import type { Division } from './division.ts';
import { dayFromIso } from './iso.ts';
import { official } from './official.ts';
import type { OfficialDates } from './official-dates.ts';
import { proclaimed } from './proclaimed.ts';
import { bankHolidaysByRule } from './rules.ts';
import { tableOf } from './table.ts';

/** The facts a person may give lie in these years. The table is longer: 75 years are counted from some of them (ST-T18). */
export const factYears = { first: 2000, last: 2099 } as const;
const [firstYear, lastYear] = [factYears.first - 1, factYears.last + 80];

function parsed(text: string): Day {
  const day = dayFromIso(text);
  if (day === null) throw new Error(`official bank holidays: "${text}" is not a date`);
  return day;
}

function bankHolidays(division: Division, from: OfficialDates): Day[] {
  const listed = Object.entries(from.dates[division]).flatMap(([year, dates]) =>
    dates.split(' ').map((date) => parsed(`${year}-${date}`)),
  );
  const [start, end] = [parsed(from.from), parsed(from.to)];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);
  const own = proclaimed.filter((one) => one.in?.includes(division) ?? true);
  const worked = new Set(own.flatMap((one) => (one.worked ?? []).map(parsed)));
  const off = own.flatMap((one) => (one.off ?? []).map(parsed));
  const computed = years.flatMap((year) => bankHolidaysByRule(division, year)).filter((day) => !worked.has(day));
  return [...[...computed, ...off].filter((day) => day < start || day > end), ...listed];
}

const made = new WeakMap<OfficialDates, Map<string, Calendar>>();

/**
 * The calendar of a division, with the local holidays an area adds. Made once and kept: it takes about 2 ms and 0.5 MB.
 * `from` is another edition of the official dates, to compare with.
 */
export function calendarFor(division: Division, local: readonly Day[] = [], from: OfficialDates = official): Calendar {
  const own = [...new Set(local)].sort((a, b) => a - b);
  const make = () =>
    tableOf({
      version: own.length === 0 ? String(from.version) : `${from.version}+${own.join('+')}`,
      first: dayOf(firstYear, 1, 1),
      last: dayOf(lastYear, 12, 31),
      officialTo: parsed(from.to),
      holidays: [...bankHolidays(division, from), ...own],
    });
  const key = `${division} ${own.join(' ')}`;
  const edition = made.get(from) ?? new Map<string, Calendar>();
  made.set(from, edition);
  const calendar = edition.get(key) ?? make();
  edition.set(key, calendar);
  return calendar;
}
