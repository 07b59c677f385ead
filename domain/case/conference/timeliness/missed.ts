import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { MeetingId } from '../../../ref.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Deadline } from '../../../timescales/deadline.ts';
import { rowsByName } from '../../../timescales/row-name.ts';
import { caseDeadlines } from '../../dates/case-deadlines.ts';
import { withoutWithheldDischarges } from '../../dates/discharges.ts';
import type { Case } from '../../whole.ts';

export interface MissedDate {
  /** Of its row (timescales/row-name.ts). */
  readonly name: string;
  readonly row: Deadline;
}

/** Of these dates those that were not kept, as far as a fact shows it. */
export function missedAmong(rows: readonly Deadline[], { timescales }: Pick<Procedure, 'timescales'>): readonly MissedDate[] {
  const names = new Map([...rowsByName(timescales)].map(([name, row]) => [row, name]));
  return rows.flatMap((row) => {
    const name = names.get(row.row);
    return row.state === 'not-kept' && name !== undefined ? [{ name, row }] : [];
  });
}

/** Of all dates of a conference. */
export function missedRows(state: Case, id: MeetingId, procedure: Procedure, at: Instant): readonly MissedDate[] {
  return missedAmong(
    caseDeadlines(withoutWithheldDischarges(state), procedure, calendarOf(procedure, state.dates.area), at, id),
    procedure,
  );
}
