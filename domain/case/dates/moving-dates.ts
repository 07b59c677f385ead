import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../ids.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { ProcedureText } from '../../procedures/text.ts';
import type { Happening } from '../../procedures/timescale.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import type { Case } from '../whole.ts';
import { caseDeadlines } from './case-deadlines.ts';

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
  const openOf = (procedure: Procedure) =>
    firstOfEach(caseDeadlines(state, procedure, calendarOf(procedure, state.dates.area), now));
  const [before, after] = [openOf(was), openOf(is)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly MovingDate[] => {
    const [old, next] = [before.get(name), after.get(name)];
    const one = next ?? old;
    if (one === undefined || old?.due === next?.due) return [];
    const { title, to, from } = one;
    return [{ title, to, fromConference: from?.fact === 'conference', was: old?.due ?? null, is: next?.due ?? null }];
  });
}

function firstOfEach(rows: readonly Deadline[]): ReadonlyMap<string, Deadline> {
  const open = rows.filter((row) => row.due !== null && (row.state === 'open' || row.state === 'at-risk') && !row.tellsExpected);
  const found = new Map<string, Deadline>();
  for (const row of open) {
    const name = `${row.to}/${row.from?.fact === 'conference'}`;
    const first = found.get(name);
    if (first === undefined || (row.due ?? 0) < (first.due ?? 0)) found.set(name, row);
  }
  return found;
}
