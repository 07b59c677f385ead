import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import { lastMadeFrom } from '../../../last-made.ts';
import type { ConferenceType, FactName } from '../../../procedures/fact.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf } from '../../../ref.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { DatedFact } from '../../../timescales/dates.ts';
import type { Deadline } from '../../../timescales/deadline.ts';
import { deadlines } from '../../../timescales/deadlines.ts';
import type { Conference } from '../../conference.ts';
import { withAgreedDay } from '../../dates/agreed-day.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { withoutWithheldDischarges } from '../../dates/discharges.ts';
import { mayKnowExpected, withoutExpected } from '../../dates/expected-date.ts';
import { factsOfConference } from '../../dates/facts-of-conference.ts';
import { invitationsSent } from '../../dates/invitations-sent.ts';
import { isPastLimit, keepsLimit, ownLimits } from '../../dates/own-limits.ts';
import type { InMeeting, Known } from '../../whole.ts';

/** What the day of a conference does not keep. */
export interface Lateness {
  readonly rows: readonly Deadline[];
  /** It is later than it may be; else the notice alone is short. */
  readonly isLate: boolean;
  /** Everybody on the list may learn it: an expected date of delivery cannot be worked back from it. */
  readonly forAll: boolean;
}

type Of = Pick<Conference, 'stage' | 'meeting' | 'when' | 'type' | 'facts' | 'heldBefore' | 'invitedAt' | 'timeliness'>;

const none: Lateness = { rows: [], isLate: false, forAll: false };

/** By the planned day, or the one it was held on: what time does plays no part. One that was called off is not late. */
export function latenessOf(conference: Of, procedure: Procedure): Lateness {
  const { when, stage, meeting, type, facts, heldBefore, invitedAt, timeliness } = conference;
  if (when === null || stage === 'cancelled' || kindOf(meeting) !== 'conference') return none;
  const counted = countedOf.get(facts) ?? lastMadeFrom(countedFrom);
  countedOf.set(facts, counted);
  return counted(procedure, when.date, type, facts, heldBefore, invitedAt, timeliness.agreedDay);
}

/** The facts of a case seldom become others, while a score makes a new conference of it. */
const countedOf = new WeakMap<Of['facts'], typeof countedFrom>();

function countedFrom(
  procedure: Procedure,
  date: string,
  type: Of['type'],
  facts: Of['facts'],
  heldBefore: Of['heldBefore'],
  invitedAt: Of['invitedAt'],
  agreedDay: string | null,
): Lateness {
  const day = dayFromIso(date);
  if (day === null) return none;
  const recorded = Object.entries(factsOfConference(facts, type, heldBefore, date)).flatMap(([fact, dates]) =>
    [...new Set(dates)].flatMap((one): readonly DatedFact[] => {
      const on = dayFromIso(one);
      return on === null ? [] : [{ fact: fact as Exclude<FactName, 'conference'>, on }];
    }),
  );
  const before = heldBefore.flatMap(({ date: one, type: of }): readonly DatedFact[] => {
    const on = dayFromIso(one);
    return on === null ? [] : [{ fact: 'conference', of: of as ConferenceType, on }];
  });
  const dates = { type: type as ConferenceType, facts: [...recorded, ...invitationsSent(invitedAt), ...before] };
  // What an earlier conference has kept is not this one's to keep.
  const calendar = calendarOf(procedure);
  const all = withAgreedDay(deadlines(procedure, dates, day, calendar), agreedDay, { today: day, calendar });
  const rows = ownLimits(all, { kind: 'conference', type, planned: null }).filter((row) => keepsLimit(row, day) === false);
  const late = rows.filter((row) => row.kind !== 'earliest');
  return { rows, isLate: late.length > 0, forAll: late.some((row) => !row.tellsExpected) };
}

/** Its day is past a limit and nobody has said why; of a day before the one the reason was given for it stands. */
export function isUnexplained(conference: Of, procedure: Procedure): boolean {
  const { reason } = conference.timeliness;
  if (latenessOf(conference, procedure).rows.length === 0) return false;
  return reason === null || reason.day < (conference.when?.date ?? '');
}

/**
 * Whether another day that is now asked for is past a limit of the meeting that whoever puts it there may know; where they may not,
 * always, lest the answer tell them the day.
 */
export function isPastOwnLimit(whole: InMeeting, day: Day, { by, at }: Pick<Stamp, 'by' | 'at'>, known: Known): boolean {
  const { case: of, id, meeting } = whole;
  const every = caseDeadlines(withoutWithheldDischarges(of), known.procedure, calendarOf(known.procedure, of.dates.area), at, id);
  const rows = mayKnowExpected(of, by as PersonId, known) ? every : withoutExpected(every);
  const planned = dayFromIso(meeting.when.when?.date ?? '');
  return isPastLimit(ownLimits(rows, { kind: kindOf(id), type: meeting.calling.type, planned }), day);
}
