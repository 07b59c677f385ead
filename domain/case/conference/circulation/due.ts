import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant } from '../../../ids.ts';
import type { ConferenceType } from '../../../procedures/fact.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Happening } from '../../../procedures/timescale.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { deadlines } from '../../../timescales/deadlines.ts';
import type { Convened } from '../../conference.ts';
import { recipientsOf } from './recipients.ts';
import { type CircDocument, documents } from './shape.ts';

/** By which dates of a procedure each is out (FV-T9 to FV-T11, ST-T14 to ST-T16); the earliest where there are two. */
const circulated: Readonly<Record<CircDocument, readonly Happening[]>> = {
  decisions: ['decisions-circulated', 'decision-circulated'],
  plan: ['plan-circulated'],
  minutes: ['minutes-circulated'],
};

type Of = Pick<Convened, 'type' | 'when' | 'circulation' | 'away'>;

/** The last day for it, counted from the day of the conference; null: the procedure has none. */
export function circulationDueOf(
  { type, when }: Pick<Of, 'type' | 'when'>,
  document: CircDocument,
  procedure: Procedure,
): Day | null {
  const on = dayFromIso(when.date);
  if (on === null) return null;
  const fact = { fact: 'conference', of: type as ConferenceType, on } as const;
  const rows = deadlines(procedure, { type: type as ConferenceType, facts: [fact] }, on, calendarOf(procedure));
  const days = rows.flatMap(({ to, due }) => (circulated[document].includes(to) && due !== null ? [due] : []));
  return days.length === 0 ? null : Math.min(...days);
}

/** What has not gone out by its day, or is not confirmed by everybody who gets it. */
export function lateDocuments(of: Of, procedure: Procedure, now: Instant): readonly CircDocument[] {
  return documents.filter((one) => {
    const due = circulationDueOf(of, one, procedure);
    return due !== null && localDay(now) > due && !isWithEverybody(of, one);
  });
}

/** When each becomes late, of those that are not with everybody. */
export function lateFrom(of: Of, procedure: Procedure): readonly Instant[] {
  const open = documents.filter((one) => !isWithEverybody(of, one));
  return open.flatMap((one) => {
    const due = circulationDueOf(of, one, procedure);
    return due === null ? [] : [openingOf(due + 1)];
  });
}

export function isWithEverybody(of: Pick<Of, 'circulation' | 'away'>, document: CircDocument): boolean {
  const { sent, got, released } = of.circulation;
  if (released === null) return false;
  const theirs = recipientsOf(of, document);
  if (theirs.length === 0) return true;
  return sent[document] !== undefined && theirs.every(({ to }) => got[to]?.[document] !== undefined);
}
