import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { localDay } from '../../../calendar/london.ts';
import type { PersonId } from '../../../ids.ts';
import { nudges, week } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { circulationDueOf } from './due.ts';
import { isReader, toConfirm } from './recipients.ts';
import type { CircDocument } from './shape.ts';

/** What a digest asks its reader to confirm that they have, and by which day. */
export interface ReceiptReminder {
  readonly document: CircDocument;
  readonly by: Day;
}

/**
 * What of a conference the digest of `today` reminds its reader to confirm (ST-T14 to ST-T16, FV-T10, FV-T11). What an
 * earlier digest said and is still open goes with it, since this one takes its place.
 */
export function remindsOfReceipt(
  conference: Conference,
  reader: PersonId,
  since: Day,
  today: Day,
  { procedure, calendar }: { readonly procedure: Procedure; readonly calendar: Calendar },
): readonly ReceiptReminder[] {
  if (conference.status !== 'convened' || (conference.stage !== 'held' && conference.stage !== 'closed')) return [];
  if (!isReader(conference, reader)) return [];
  const open = toConfirm(conference.circulation, reader).flatMap((document) => {
    const due = circulationDueOf(conference, document, procedure);
    const sent = localDay(conference.circulation.sent[document] ?? 0);
    if (due === null) return [];
    // What went out late, or again, is theirs to confirm by the working day after it.
    const by = Math.max(due, calendar.addWorkingDays(sent, 1));
    // On the day it went out their card says so.
    const days = remindedOn(by, today, calendar).filter((day) => day > sent && day <= today);
    return days.length === 0 ? [] : [{ document, by, days }];
  });
  const isDue = open.some(({ days }) => days.some((day) => day > since));
  return isDue ? open.map(({ document, by }) => ({ document, by })) : [];
}

/** The days of the policy, and as it goes on every week those up to `today`. */
function remindedOn(by: Day, today: Day, calendar: Calendar): readonly Day[] {
  const days = nudges.receipt.days.map((n) => (n === 0 ? calendar.lastWorkingDay(by) : calendar.addWorkingDays(by, n)));
  const last = Math.max(...days);
  const full = Math.max(0, Math.floor((today - last) / week));
  return [...days, ...[full - 1, full].filter((n) => n > 0).map((n) => calendar.nextWorkingDay(last + week * n))];
}
