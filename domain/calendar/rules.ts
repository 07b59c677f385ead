import { type Day, dayOf, weekday } from './day.ts';
import type { Division } from './division.ts';

/** Easter Sunday, by the anonymous Gregorian computus (https://en.wikipedia.org/wiki/Date_of_Easter). */
function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const days = epact + sunday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

const firstMonday = (year: number, month: number): Day => dayOf(year, month, 1) + ((7 - weekday(dayOf(year, month, 1))) % 7);
const lastMonday = (year: number, month: number): Day => dayOf(year, month, 31) - weekday(dayOf(year, month, 31));

/** Fixed dates, those at a weekend moved to the next weekday that is still free. */
function substituted(fixed: readonly Day[]): Day[] {
  const taken = new Set(fixed.filter((day) => weekday(day) < 5));
  for (let day of fixed.filter((one) => weekday(one) >= 5)) {
    while (weekday(day) >= 5 || taken.has(day)) day += 1;
    taken.add(day);
  }
  return [...taken];
}

/**
 * The bank holidays a year would have if nothing were proclaimed: for years the official list does not reach.
 * Sorted; never at a weekend. A royal occasion is not in them, which is why every date they touch is provisional.
 */
export function bankHolidaysByRule(division: Division, year: number): readonly Day[] {
  const on = (month: number, date: number) => dayOf(year, month, date);
  const sunday = easter(year);
  const everywhere = [sunday - 2, firstMonday(year, 5), lastMonday(year, 5)];
  const winter = [on(1, 1), on(12, 25), on(12, 26)];
  const own = {
    'england-and-wales': [sunday + 1, lastMonday(year, 8), ...substituted(winter)],
    scotland: [firstMonday(year, 8), ...substituted([on(1, 1), on(1, 2), on(11, 30), on(12, 25), on(12, 26)])],
    'northern-ireland': [sunday + 1, lastMonday(year, 8), ...substituted([...winter, on(3, 17), on(7, 12)])],
  };
  return [...everywhere, ...own[division]].sort((a, b) => a - b);
}
