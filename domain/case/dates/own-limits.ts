import type { Day } from '../../calendar/day.ts';
import type { MeetingKind } from '../../ref.ts';
import type { Deadline } from '../../timescales/deadline.ts';

/**
 * Of the dates of a case those that one of its meetings is itself to keep. `planned`: its day as it stands; null: none. What an earlier
 * one has kept, and what is counted from this one, is not among them.
 */
export function ownLimits(
  rows: readonly Deadline[],
  { kind, type, planned }: { readonly kind: MeetingKind; readonly type: string; readonly planned: Day | null },
): readonly Deadline[] {
  if (kind === 'core-group') return rows.filter((row) => row.to === 'core-group' && row.by === null);
  return rows.filter(
    (row) =>
      (row.to === 'conference' || (type === 'review' && row.to === 'review')) &&
      (row.by === null || row.by === planned) &&
      !isFromPlanned(row),
  );
}

/** Whether a date is counted from the day of a conference that nobody has held yet. */
export function isFromPlanned({ from }: Deadline): boolean {
  return from?.fact === 'conference' && from.planned === true;
}

/** Whether a day keeps a date; null: the row sets none, or not for this reader. */
export function keepsLimit({ kind, due }: Deadline, day: Day): boolean | null {
  if (due === null) return null;
  return kind === 'earliest' ? day >= due : day <= due;
}

/** Whether a day is past one of them, or may be as far as this reader may know. */
export function isPastLimit(limits: readonly Deadline[], day: Day): boolean {
  return limits.some((row) => row.state === 'withheld' || keepsLimit(row, day) === false);
}
