import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';

/** When the day of a meeting has gone by: 00:00 of the next in London; null: no day is set. */
export function dayGoneAt({ when }: Pick<Conference, 'when'>): Instant | null {
  const day = when === null ? null : dayFromIso(when.date);
  return day === null ? null : instantAt(day + 1, '00:00');
}

/** Whether the day of a meeting has begun: from 00:00 in London. */
export function hasDayBegun({ when }: Pick<Conference, 'when'>, now: Instant): boolean {
  const day = when === null ? null : dayFromIso(when.date);
  return day !== null && now >= instantAt(day, '00:00');
}

/** Whether a meeting should have begun. */
export function isStarted({ when }: Pick<Conference, 'when'>, now: Instant): boolean {
  return when !== null && now >= when.startsAt;
}

/** Whether the day of a meeting has gone by. */
export function isDayGone(of: Pick<Conference, 'when'>, now: Instant): boolean {
  const at = dayGoneAt(of);
  return at !== null && now >= at;
}

/** Whether the day of a meeting has gone by and nobody has said that it was held: nobody took the register. */
export function isPastUnheld(of: Pick<Conference, 'stage' | 'when'>, now: Instant): boolean {
  return of.stage === 'convened' && isDayGone(of, now);
}
