import type { Calendar } from '../../../calendar/calendar.ts';
import { weekday } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { NewWhen } from './shape.ts';

/** What is asked about once more before a meeting is put there. It holds up nothing. */
export const unusualTimes = ['weekend', 'bank-holiday', 'hours'] as const;
export type UnusualTime = (typeof unusualTimes)[number];

/** Before or after these, hardly anybody is at work. Our own choice: no procedure says. */
const earliest = onTheHour(8);
const latest = onTheHour(18);

/** What is unusual about a day and a time `HH:MM`, both well written; a local holiday counts as a bank holiday. */
export function unusualTime(
  { date, time }: Pick<NewWhen, 'date' | 'time'>,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
): readonly UnusualTime[] {
  const day = dayFromIso(date);
  if (day === null) return [];
  const weekend = weekday(day) >= 5;
  return [
    ...(weekend ? (['weekend'] as const) : isWorkingDay(day) ? [] : (['bank-holiday'] as const)),
    ...(time < earliest || time > latest ? (['hours'] as const) : []),
  ];
}
