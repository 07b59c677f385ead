import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { Deadline } from '../../../domain/timescales/deadline.ts';

const dayMs = 86_400_000;

/**
 * Diary entries for the dates, all-day on the last working day (when people must act).
 * Neutral on purpose: a diary is seen by others, so an entry names no family, no rule, no conference, nobody and no place.
 */
export function diary(rows: readonly Deadline[], stamp: Date): string {
  const calendar = ical({ prodId: { company: 'Quorate', product: 'Dates', language: 'EN' }, method: ICalCalendarMethod.PUBLISH });
  rows.forEach((row, i) => {
    if (row.due === null) return;
    const day = row.kind === 'earliest' ? row.due : (row.lastWorkingDay ?? row.due);
    calendar.createEvent({
      id: createHash('sha256').update(`${row.rule} ${row.explanation} ${i}`).digest('hex').slice(0, 32),
      stamp,
      start: new Date(day * dayMs),
      allDay: true,
      timezone: 'UTC',
      summary: 'A date to keep',
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  });
  return calendar.toString();
}
