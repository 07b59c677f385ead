import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Deadline } from '../../timescales/deadline.ts';

/** So many working days before its limit: enough to find another day where somebody cannot come. */
const before = { review: 5, 'core-group': 2 } as const;

/**
 * The day that is proposed for the next review or core group: within every limit of it that is open (BU-T8, FV-T5, FV-T6, ST-T5, ST-T6, CE-T2), not
 * before tomorrow. Of a limit that has gone by the next working day. null: the procedure has none.
 */
export function proposedDay(
  rows: readonly Pick<Deadline, 'to' | 'by' | 'due' | 'kind' | 'state'>[],
  to: keyof typeof before,
  today: Day,
  calendar: Calendar,
): Day | null {
  const open = rows.filter((row) => row.to === to && row.by === null && row.kind !== 'earliest' && row.state !== 'closed');
  const limits = open.flatMap(({ due }) => due ?? []);
  if (limits.length === 0) return null;
  const limit = Math.min(...limits);
  const soonest = calendar.nextWorkingDay(today + 1);
  const wanted = calendar.addWorkingDays(limit, -before[to]);
  if (wanted >= soonest) return wanted;
  return soonest <= limit ? soonest : Math.max(limit, soonest);
}
