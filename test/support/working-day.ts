import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { holdFor } from '../../domain/case/meeting/held-back/waiting.ts';
import { calendar } from './convene.ts';
import type { Played } from './slice.ts';

/** Ten o'clock on the next working day: whatever the hour at which the tests run, somebody sits at a telephone. */
export async function onAWorkingDay({ sandbox }: Pick<Played, 'sandbox'>): Promise<void> {
  const today = localDay(sandbox.clock.now());
  await sandbox.moveTo(instantAt(calendar.addWorkingDays(today, 1), '10:00'));
}

/** The two minutes go by in which what was just done can be undone: whoever it concerns is told. */
export async function letGoBy({ sandbox }: Pick<Played, 'sandbox'>): Promise<void> {
  await sandbox.moveTo(sandbox.clock.now() + holdFor + 1_000);
}
