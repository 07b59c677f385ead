import { civil, type Day, dayOf } from './day.ts';

/** The same day of the month `n` months on (or back), held to that month's last day: 31 August + 6 is 28 or 29 February. */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = civil(day);
  const months = year * 12 + (month - 1) + n;
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  const next = dayOf(Math.floor((months + 1) / 12), ((months + 1) % 12) + 1, 1);
  return first + Math.min(date, next - first) - 1;
}
