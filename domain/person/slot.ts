import type { Day } from '../calendar/day.ts';
import { instantAt, localDay } from '../calendar/london.ts';
import { onTheHour } from '../calendar/time-of-day.ts';
import type { Instant } from '../ids.ts';
import type { MailKnown } from './known.ts';
import type { DigestState } from './state.ts';

export interface Slot {
  readonly day: Day;
  readonly at: Instant;
}

/** No run of days without work is longer than this; past it there is a fault in the calendar, and no digest. */
const farthest = 30;

/** The first digest that is not done with: a working day at the person's hour. It may lie in the past, when the bot was down. */
export function nextSlot(digest: DigestState, known: MailKnown): Slot | null {
  return slotFrom(Math.max(localDay(digest.joined), (digest.day ?? -1) + 1), digest.joined, known);
}

/** The next working day at the person's hour, after this instant. */
export function firstSlotAfter(at: Instant, known: MailKnown): Instant | null {
  return slotFrom(localDay(at), at, known)?.at ?? null;
}

function slotFrom(first: Day, after: Instant, known: MailKnown): Slot | null {
  for (let day = first; day < first + farthest; day++) {
    const at = slotAt(day, known);
    if (known.isWorkingDay(day) && at > after) return { day, at };
  }
  return null;
}

/**
 * What a slot that has come means at `now`. Late on the same working day: this day's digest, which tells the latest stage only.
 * On a later day before its own slot, or on one without work: the missed days are passed over, and the next slot tells.
 */
export function slotNow(now: Instant, known: MailKnown): { readonly look: Day } | { readonly pass: Day } {
  const today = localDay(now);
  return known.isWorkingDay(today) && slotAt(today, known) <= now ? { look: today } : { pass: today - 1 };
}

function slotAt(day: Day, known: MailKnown): Instant {
  return instantAt(day, onTheHour(known.hour));
}

/**
 * The digest of a day is done with: sent, nothing due, or missed. Only a later day is ever decided on, so a clock set back brings no
 * second one. `looked`: what fell due up to that day was looked at, and the next digest starts after it.
 */
export function dayDone(digest: DigestState, day: Day, looked: boolean): DigestState {
  return { ...digest, day, since: looked ? day : digest.since };
}
