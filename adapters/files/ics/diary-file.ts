import { createHash } from 'node:crypto';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { DateTime } from 'luxon';
import type { DiaryEntry } from '../../../domain/case/meeting/when/diary.ts';
import type { Instant } from '../../../domain/ids.ts';
import { type Ref, textOfRef } from '../../../domain/ref.ts';
import { londonZone } from './london-zone.ts';

const zone = 'Europe/London';
const local = (at: Instant) => DateTime.fromMillis(at, { zone });

const status = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * One diary entry as a file of RFC 5545, in CRLF and lines of 75 bytes. It is private and names nobody, nothing and no place. It is
 * published and asks nobody for an answer: a REQUEST without an attendee is none (RFC 5546), and an attendee's diary would name them. Its
 * name (UID) is the meeting's for life and tells nothing of it; a diary that knows it takes the one of the higher SEQUENCE.
 * `title` is one line for others to see; `stamp`: when this file was made.
 */
export function diaryFile(ref: Required<Ref>, entry: DiaryEntry, title: string, stamp: Instant): string {
  const cancelled = entry.status === 'cancelled';
  const isFree = cancelled || entry.allDay === true;
  const calendar = ical({
    prodId: { company: 'Quorate', product: 'Diary', language: 'EN' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // Without a zone of its own, or its DTSTAMP would not be in UTC (3.8.7.2); that of the event is written out all the same.
    timezone: { name: null, generator: () => londonZone },
  });
  calendar.createEvent({
    id: uidOf(ref),
    sequence: entry.revision,
    stamp: new Date(stamp),
    start: local(entry.startsAt),
    end: local(entry.endsAt),
    ...(entry.allDay === true ? { allDay: true } : { timezone: zone }),
    summary: title,
    status: status[entry.status],
    class: ICalEventClass.PRIVATE,
    transparency: isFree ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: isFree ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  // The library leaves out the end of the last line, which RFC 5545 asks for (3.1).
  return `${calendar.toString()}\r\n`;
}

/** Case ids are random, so the case cannot be found from it. */
function uidOf(ref: Required<Ref>): string {
  return createHash('sha256')
    .update(`quorate diary ${textOfRef(ref)}`)
    .digest('hex')
    .slice(0, 32);
}
