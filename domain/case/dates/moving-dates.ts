import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { ProcedureText } from '../../procedures/text.ts';
import type { Happening } from '../../procedures/timescale.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import type { Case } from '../whole.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { withoutWithheldDischarges } from './discharges.ts';
import { inAreaOf } from './in-area-of.ts';

/** An open date of a case that another procedure counts otherwise. null: it has none. */
export interface MovingDate {
  readonly title: ProcedureText;
  readonly to: Happening;
  /** Beside a date of the same name that is counted from another fact. */
  readonly fromConference: boolean;
  readonly was: Day | null;
  readonly is: Day | null;
}

/**
 * Which open dates of a case move where another procedure takes the place of its own: by what they are of, since the rules of two procedures
 * have no ids in common; of several, the first counts. A date that an expected delivery can be worked back from is nobody's here.
 */
export function movingDates(state: Case, was: Procedure, is: Procedure, now: Instant): readonly MovingDate[] {
  const rowsOf = (one: Case, procedure: Procedure) =>
    caseDeadlines(withoutWithheldDischarges(one), procedure, calendarOf(procedure, one.dates.area), now);
  const before = firstOfEach(rowsOf(state, was).filter(isOpen));
  // What is still open by the one may be past by the other: that is the first thing to know of it.
  const after = firstOfEach(
    rowsOf(inAreaOf(state, is), is).filter((row) => isOpen(row) || (isPast(row) && before.has(nameOf(row)))),
  );
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly MovingDate[] => {
    const [old, next] = [before.get(name), after.get(name)];
    const one = next ?? old;
    if (one === undefined || old?.due === next?.due) return [];
    const { title, to, from } = one;
    return [{ title, to, fromConference: from?.fact === 'conference', was: old?.due ?? null, is: next?.due ?? null }];
  });
}

function firstOfEach(rows: readonly Deadline[]): ReadonlyMap<string, Deadline> {
  const found = new Map<string, Deadline>();
  for (const row of rows) {
    if (row.due === null || row.tellsExpected) continue;
    const first = found.get(nameOf(row));
    if (first === undefined || row.due < (first.due ?? 0)) found.set(nameOf(row), row);
  }
  return found;
}

const nameOf = ({ to, from }: Deadline) => `${to}/${from?.fact === 'conference'}`;
const isOpen = ({ state }: Deadline) => state === 'open' || state === 'at-risk';
const isPast = ({ state }: Deadline) => state === 'not-kept' || state === 'passed';
