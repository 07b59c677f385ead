import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { calendar } from './convene.ts';
import type { Played } from './slice.ts';

/** Ten o'clock on the next working day: whatever the hour at which the tests run, somebody sits at a telephone. */
export async function onAWorkingDay({ sandbox }: Pick<Played, 'sandbox'>): Promise<void> {
  const today = localDay(sandbox.clock.now());
  await sandbox.moveTo(instantAt(calendar.addWorkingDays(today, 1), '10:00'));
}
