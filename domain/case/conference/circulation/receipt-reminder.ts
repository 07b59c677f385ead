import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import { nudges, week } from '../../../nudges/policy.ts';
import { procedureOf } from '../../../procedures/in-force.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import { type Conference, conferenceOf } from '../../conference.ts';
import { conferencesOf } from '../../meetings.ts';
import type { Case } from '../../whole.ts';
import { circulationDueOf } from './due.ts';
import { isReader, toConfirm } from './recipients.ts';
import type { CircDocument } from './shape.ts';

/** What a digest asks its reader to confirm that they have, of which conference, and by which day. */
export interface ReceiptReminder {
  readonly meeting: MeetingId;
  readonly document: CircDocument;
  readonly by: Day;
  /** The day of a conference that another was called after, YYYY-MM-DD: what went out of both would read the same. null: it is the current one. */
  readonly heldOn: string | null;
}

interface By {
  readonly directory: Directory;
  readonly calendar: Calendar;
}

/**
 * What the digest of `today` reminds its reader to confirm, of every conference of the case: that another was held since confirms nothing
 * (ST-T14 to ST-T16, FV-T10, FV-T11).
 */
export function receiptsIn(state: Case, reader: PersonId, since: Day, today: Day, known: By): readonly ReceiptReminder[] {
  return conferencesOf(state).flatMap(({ id, meeting }) => {
    // Most are confirmed, and none of these is drawn up anew.
    const conference = toConfirm(meeting.circulation, reader).length === 0 ? null : conferenceOf(state, id);
    if (conference === null) return [];
    const procedure = procedureOf(conference.procedure, known.directory);
    return remindsOfReceipt(conference, reader, since, today, { procedure, calendar: known.calendar });
  });
}

/** The same of one conference. What an earlier digest said and is still open goes with it, since this one takes its place. */
export function remindsOfReceipt(
  conference: Conference,
  reader: PersonId,
  since: Day,
  today: Day,
  known: { readonly procedure: Procedure; readonly calendar: Calendar },
): readonly ReceiptReminder[] {
  const { meeting, last } = conference;
  const heldOn = last ? null : (conference.when?.date ?? null);
  const told = openReceipts(conference, reader, known).flatMap(({ document, by, sent }) => {
    // On the day it went out their card says so.
    const days = remindedOn(by, today, known.calendar).filter((day) => day > sent && day <= today);
    return days.length === 0 ? [] : [{ reminder: { meeting, document, by, heldOn }, isDue: days.some((day) => day > since) }];
  });
  return told.some(({ isDue }) => isDue) ? told.map(({ reminder }) => reminder) : [];
}

interface OpenReceipt {
  readonly document: CircDocument;
  readonly by: Day;
  readonly sent: Day;
}

/** What of a conference went out to somebody and is not confirmed: on which day, and by when they confirm it. */
function openReceipts(
  conference: Conference,
  reader: PersonId,
  { procedure, calendar }: { readonly procedure: Procedure; readonly calendar: Calendar },
): readonly OpenReceipt[] {
  if (conference.status !== 'convened' || (conference.stage !== 'held' && conference.stage !== 'closed')) return [];
  if (!isReader(conference, reader)) return [];
  return toConfirm(conference.circulation, reader).map((document): OpenReceipt => {
    const sent = localDay(conference.circulation.sent[document] ?? 0);
    // What went out late, or again, is theirs to confirm by the working day after it; and so is what the procedure has no day for.
    const due = circulationDueOf(conference, document, procedure) ?? sent;
    return { document, by: Math.max(due, calendar.addWorkingDays(sent, 1)), sent };
  });
}

/** The days of the policy, and as it goes on every week those up to `today`. */
function remindedOn(by: Day, today: Day, calendar: Calendar): readonly Day[] {
  const days = nudges.receipt.days.map((n) => (n === 0 ? calendar.lastWorkingDay(by) : calendar.addWorkingDays(by, n)));
  const last = Math.max(...days);
  const full = Math.max(0, Math.floor((today - last) / week));
  return [...days, ...[full - 1, full].filter((n) => n > 0).map((n) => calendar.nextWorkingDay(last + week * n))];
}
