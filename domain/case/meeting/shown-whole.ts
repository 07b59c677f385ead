import type { Meeting } from '../whole.ts';

/** The parts of a meeting that its cards look at as they stand, under the same names. */
const parts = ['chairTie', 'timeliness', 'times', 'reports', 'participation', 'heldBack', 'exclusion', 'decision'] as const;

export type ShownWhole = Pick<Meeting, (typeof parts)[number]>;

export function shownWhole({
  chairTie,
  timeliness,
  times,
  reports,
  participation,
  heldBack,
  exclusion,
  decision,
}: Meeting): ShownWhole {
  return { chairTie, timeliness, times, reports, participation, heldBack, exclusion, decision };
}
