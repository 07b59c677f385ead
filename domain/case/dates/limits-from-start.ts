import type { Day } from '../../calendar/day.ts';
import { lastMadeFrom } from '../../last-made.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { MeetingId } from '../../ref.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import { isWithholding } from '../conference/private-note/notes-shown.ts';
import type { Case } from '../whole.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { withoutWithheldDischarges } from './discharges.ts';

// Both the core group and the review are asked for by them.
const fromStart = lastMadeFrom((state: Case, procedure: Procedure, meeting: MeetingId, startsAt: number): readonly Deadline[] =>
  caseDeadlines(withoutWithheldDischarges(state), procedure, calendarOf(procedure, state.dates.area), startsAt, meeting),
);

/** The first day by which the next of these is to be and that nothing has kept yet; null: there is none. `of`: the conference people are part of. */
export function firstLimit(
  state: Case,
  procedure: Procedure,
  of: { readonly meeting: MeetingId; readonly when: { readonly startsAt: number } },
  next: 'core-group' | 'review',
): Day | null {
  const days = fromStart(state, procedure, of.meeting, of.when.startsAt).flatMap(({ to, by, due, kind }) =>
    to === next && by === null && kind !== 'earliest' ? (due ?? []) : [],
  );
  return days.length === 0 ? null : Math.min(...days);
}

const withDischarges = lastMadeFrom((state: Case, procedure: Procedure, meeting: MeetingId, startsAt: number): Day | null => {
  const rows = caseDeadlines(state, procedure, calendarOf(procedure, state.dates.area), startsAt, meeting);
  const days = rows.flatMap(({ to, by, due, kind, from }) =>
    to === 'core-group' && by === null && kind !== 'earliest' && from?.fact.startsWith('discharge') === true ? (due ?? []) : [],
  );
  return days.length === 0 ? null : Math.min(...days);
});

/**
 * The day by which the core group is to meet before a baby leaves hospital, where nobody reads it since somebody fears violence: whoever may
 * read of that is prompted in the place of all others. null: it is not withheld, or there is none that nothing has kept.
 */
export function withheldLimit(
  state: Case,
  procedure: Procedure,
  of: { readonly meeting: MeetingId; readonly when: { readonly startsAt: number } },
): Day | null {
  return isWithholding(state) ? withDischarges(state, procedure, of.meeting, of.when.startsAt) : null;
}
