import { isTimeOfDay, timeAt } from '../../domain/calendar/time-of-day.ts';
import type { Stretch } from '../../domain/directory/leave/shape.ts';

type Hours = Pick<Stretch, 'from' | 'until'>;

/** `9-12.30, 13:30 to 17`, as people write the hours of a day by the 24-hour clock. */
const written = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:[-–]|to|hyd|tan|i)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/** The stretches of one day in order, none where nothing stands there; null: it cannot be read, or means something else to whoever wrote it. */
export function hoursIn(text: string): readonly Hours[] | null {
  if (text.trim() === '') return [];
  const all = text.split(/[,;]/).map((part) => hoursOf(part.trim()));
  if (!all.every((one) => one !== null)) return null;
  return all.toSorted((a, b) => a.from.localeCompare(b.from));
}

function hoursOf(part: string): Hours | null {
  const found = written.exec(part);
  if (found === null) return null;
  const [, fromHour = '', fromMinute = '00', untilHour = '', untilMinute = '00'] = found;
  // Midnight is the end of a day as well as the beginning of the next.
  const until = untilHour === '24' && untilMinute === '00' ? '00:00' : timeAt(Number(untilHour), Number(untilMinute));
  const from = timeAt(Number(fromHour), Number(fromMinute));
  return isTimeOfDay(from) && isTimeOfDay(until) ? { from, until } : null;
}

export function hoursText(hours: readonly Hours[]): string {
  return hours.map(({ from, until }) => `${from}-${until}`).join(', ');
}
