import type { Calendar } from '../calendar/calendar.ts';
import { civil, type Day } from '../calendar/day.ts';
import { formatDay, monthName } from '../calendar/format.ts';
import type { Amount } from '../procedures/timescale.ts';

const units = {
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  minutes: ['minute', 'minutes'],
} as const;

/** `15 working days`. */
function amountInWords([n, unit]: Amount): string {
  return `${n} ${units[unit][n === 1 ? 0 : 1]}`;
}

function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** `25 and 28 Dec and 1 Jan`. */
function daysInWords(days: readonly Day[]): string {
  const groups: { month: number; year: number; dates: number[] }[] = [];
  for (const day of days) {
    const { year, month, date } = civil(day);
    const last = groups[groups.length - 1];
    if (last !== undefined && last.month === month && last.year === year) last.dates.push(date);
    else groups.push({ month, year, dates: [date] });
  }
  return listed(groups.map(({ month, dates }) => `${listed(dates)} ${monthName(month)}`));
}

/** The count a person can check: `15 working days from Fri 18 Dec 2026, not counting 25 and 28 Dec and 1 Jan = Wed 13 Jan 2027`. */
export function explainCount(amount: Amount, way: 1 | -1, from: Day, due: Day, calendar: Calendar): string {
  const [, unit] = amount;
  const start = `${amountInWords(amount)} ${way === 1 ? 'from' : 'before'} ${unit === 'minutes' ? 'the start on ' : ''}${formatDay(from)}`;
  if (unit === 'minutes') return start;
  if (unit === 'working-days') {
    const off = way === 1 ? calendar.holidays(from + 1, due) : calendar.holidays(due, from - 1);
    const skipped = off.length > 0 ? `, not counting ${daysInWords(off)}` : '';
    return `${start}${skipped} = ${formatDay(due)}`;
  }
  const keptInMonth = (unit === 'months' || unit === 'years') && civil(from).date !== civil(due).date;
  return `${start} = ${formatDay(due)}${keptInMonth ? ' (the last day of that month)' : ''}`;
}
