import type { Calendar } from '../../calendar/calendar.ts';
import type { Instant } from '../../ids.ts';
import { waitingSince } from '../meeting/when/backup-from.ts';

/** When a question of a conference that nobody has answered is asked again, and from when its chair and administrator are told of it. */
export interface AskedAgain {
  readonly again: readonly Instant[];
  readonly escalates: Instant | null;
}

/**
 * Asked again after four working hours and as each later working day begins, until the conference starts; chair and administrator are told
 * as the first of those days begins, so that they can telephone. Our own choice: no procedure says.
 */
export function askedAgain(since: Instant, startsAt: Instant, calendar: Calendar): AskedAgain {
  const again = waitingSince(since, startsAt, calendar);
  return { again, escalates: again[1] ?? null };
}
