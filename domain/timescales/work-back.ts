import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { earlier } from '../calendar/time-of-day.ts';
import type { ConferenceType } from '../procedures/fact.ts';
import type { Procedure } from '../procedures/schema.ts';
import type { Timescale } from '../procedures/timescale.ts';
import type { Deadline } from './deadline.ts';
import { deadlines } from './deadlines.ts';

/** One thing to do before a planned conference. `at`: the clock time (HH:MM) on that day, where the rule is in minutes. */
export interface Before {
  readonly row: Deadline;
  readonly due: Day;
  readonly at: string | null;
}

const minutesBefore = (row: Timescale): number | null => ('before' in row && row.before[1] === 'minutes' ? row.before[0] : null);

/**
 * The dates worked back from a planned conference, earliest first: what an invitation and its receipt show
 * (BU-T2 or BU-T3 report to the family, BU-T4 to the chair, BU-T5 pre-meeting). `to` of each row says which it is.
 */
export function workBack(
  procedure: Procedure,
  planned: { readonly type: ConferenceType; readonly day: Day; readonly time: string },
  today: Day,
  calendar: Calendar,
): readonly Before[] {
  const { type, day, time } = planned;
  const back = procedure.timescales.filter((row) => 'before' in row && row.from.fact === 'conference');
  const dates = { type, facts: [{ fact: 'conference', of: type, on: day }] } as const;
  return back
    .flatMap((one) => deadlines({ ...procedure, timescales: [one] }, dates, today, calendar).map((row) => ({ one, row })))
    .flatMap(({ one, row }): Before[] => {
      const minutes = minutesBefore(one);
      return row.due === null ? [] : [{ row, due: row.due, at: minutes === null ? null : earlier(time, minutes) }];
    })
    .sort((a, b) => a.due - b.due);
}
