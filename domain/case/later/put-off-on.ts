import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { Instant, PersonId } from '../../ids.ts';
import type { LaterOn, LaterState } from './shape.ts';

interface By {
  readonly since: Day;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly forward?: (putOff: { readonly until: Day; readonly at: Instant }) => Day;
}

const asSaid: NonNullable<By['forward']> = ({ until }) => until;

/** Where nothing is put off. */
export const nothingLater: LaterOn = () => null;

/**
 * For the digest of `today`, the one before having been that of `since`. What was put off is said again on its day, or the next that is worked, and never
 * after the last working day up to the thing's own, nor up to a date of the case that a rule has set since (`forward`): either may have been brought forward.
 */
export function putOffOn({ putOff }: LaterState, person: PersonId, { since, today, calendar, forward = asSaid }: By): LaterOn {
  const theirs = putOff.filter((one) => one.person === person);
  if (theirs.length === 0) return nothingLater;
  return (what, by) => {
    const said = theirs.find((one) => one.what === what);
    const until = dayFromIso(said?.until ?? '');
    if (said === undefined || until === null) return null;
    const on = Math.min(calendar.nextWorkingDay(forward({ until, at: said.at })), calendar.lastWorkingDay(by));
    if (today < on) return 'quiet';
    return on > since ? 'again' : null;
  };
}
