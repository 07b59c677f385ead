import type { Calendar } from '../calendar/calendar.ts';
import { civil, type Day } from '../calendar/day.ts';
import { formatDay, type Language, monthName } from '../calendar/format.ts';
import type { Amount } from '../procedures/timescale.ts';
import { type Explaining, type InBoth, inBoth } from './explaining.ts';

/** `25 and 28 Dec and 1 Jan`. */
function daysInWords(days: readonly Day[], words: Explaining, language: Language): string {
  const groups: { month: number; year: number; dates: number[] }[] = [];
  for (const day of days) {
    const { year, month, date } = civil(day);
    const last = groups[groups.length - 1];
    if (last !== undefined && last.month === month && last.year === year) last.dates.push(date);
    else groups.push({ month, year, dates: [date] });
  }
  return words.and(groups.map(({ month, dates }) => `${words.and(dates)} ${monthName(month, language)}`));
}

/** The count a person can check: `15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027`. */
export function explainCount(amount: Amount, way: 1 | -1, from: Day, due: Day, calendar: Calendar): InBoth {
  return inBoth((words, language) => {
    const [, unit] = amount;
    const [length, day, end] = [words.amount(amount), formatDay(from, language), formatDay(due, language)];
    if (unit === 'minutes') return way === 1 ? words.afterStart(length, day) : words.beforeStart(length, day);
    const start = way === 1 ? words.from(length, day) : words.before(length, day);
    if (unit === 'working-days') {
      const off = way === 1 ? calendar.holidays(from + 1, due) : calendar.holidays(due, from - 1);
      return `${start}${off.length > 0 ? words.skipping(daysInWords(off, words, language)) : ''} = ${end}`;
    }
    const keptInMonth = (unit === 'months' || unit === 'years') && civil(from).date !== civil(due).date;
    return `${start} = ${end}${keptInMonth ? words.lastOfMonth : ''}`;
  });
}
