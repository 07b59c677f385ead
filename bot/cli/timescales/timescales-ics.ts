import { createHash, scryptSync } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { Deadline } from '../../../domain/timescales/deadline.ts';

const dayMs = 86_400_000;

/** What the dates are of: `name` is the caller's own word for the case, by which its entries are known again. */
export interface DatesOf {
  readonly name: string;
  readonly procedure: string;
  readonly type: string;
}

/**
 * Diary entries for the dates, all-day on the last working day (when people must act).
 * Neutral on purpose: a diary is seen by others, so an entry names no family, no rule, no conference, nobody and no place.
 */
export function diary(rows: readonly Deadline[], of: DatesOf, stamp: Date): string {
  const calendar = ical({ prodId: { company: 'Quorate', product: 'Dates', language: 'EN' }, method: ICalCalendarMethod.PUBLISH });
  const id = entryIds(of);
  for (const row of rows) {
    const uid = id(row.rule);
    if (row.due === null) continue;
    const day = row.kind === 'earliest' ? row.due : (row.lastWorkingDay ?? row.due);
    calendar.createEvent({
      id: uid,
      stamp,
      start: new Date(day * dayMs),
      allDay: true,
      timezone: 'UTC',
      summary: 'A date to keep',
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  // The library leaves out the end of the last line, which RFC 5545 asks for (3.1).
  return `${calendar.toString()}\r\n`;
}

/**
 * The UID of an entry comes of the case and the rule, and the how-manieth row of that rule it is, never of a date: a date that moves stays the same entry.
 * It is slow to make, since a diary is seen by others, and a reference could be found from it by trying all there are.
 */
function entryIds({ name, procedure, type }: DatesOf): (rule: string) => string {
  const key = scryptSync(name, 'quorate diary entries', 32);
  const seen = new Map<string, number>();
  return (rule) => {
    const nth = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, nth);
    return createHash('sha256')
      .update(key)
      .update(JSON.stringify([procedure, type, rule, nth]))
      .digest('hex')
      .slice(0, 32);
  };
}
