import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { kindOf } from '../../../ref.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { mayKnowExpected, withoutExpected } from '../../dates/expected-date.ts';
import { isPastLimit, ownLimits } from '../../dates/own-limits.ts';
import type { InMeeting, Known } from '../../whole.ts';

/** Past a limit that whoever puts it there may know; where they may not, always, lest the answer tell them the day. */
export function isPastOwnLimit(whole: InMeeting, day: Day, { by, at }: Pick<Stamp, 'by' | 'at'>, known: Known): boolean {
  const { case: of, id, meeting } = whole;
  const every = caseDeadlines(of, known.procedure, calendarOf(known.procedure), at, id);
  const rows = mayKnowExpected(of, by as PersonId, known) ? every : withoutExpected(every);
  const planned = dayFromIso(meeting.when.when?.date ?? '');
  return isPastLimit(ownLimits(rows, { kind: kindOf(id), type: meeting.calling.type, planned }), day);
}
