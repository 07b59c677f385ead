import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { PersonId } from '../../ids.ts';
import type { LaterOn, LaterState } from './shape.ts';

/** Where nothing is put off. */
export const nothingLater: LaterOn = () => null;

/**
 * For the digest of `today`, the one before having been that of `since`. What was put off is said again on its day, or the next that is worked, and never
 * after the last working day up to the thing's own: that may have been brought forward since.
 */
export function putOffOn(
  { putOff }: LaterState,
  person: PersonId,
  { since, today, calendar }: { readonly since: Day; readonly today: Day; readonly calendar: Calendar },
): LaterOn {
  const theirs = putOff.filter((one) => one.person === person);
  if (theirs.length === 0) return nothingLater;
  return (what, by) => {
    const until = dayFromIso(theirs.find((one) => one.what === what)?.until ?? '');
    if (until === null) return null;
    const on = Math.min(calendar.nextWorkingDay(until), calendar.lastWorkingDay(by));
    if (today < on) return 'quiet';
    return on > since ? 'again' : null;
  };
}
