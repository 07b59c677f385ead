import { civil, type Day, dayOf } from './day.ts';
import { remembered } from './remember.ts';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day written `YYYY-MM-DD`, or null where it is not written so or there is no such day (30 February). */
export function dayFromIso(text: string): Day | null {
  const parts = shape.exec(text);
  if (parts === null) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = dayOf(year, month, date);
  return civil(day).date === date ? day : null;
}

/** `YYYY-MM-DD`. */
export const isoFromDay: (day: Day) => string = remembered((day) => {
  const { year, month, date } = civil(day);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`;
});
