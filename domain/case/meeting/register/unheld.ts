import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';

/** When the day of a meeting has gone by: 00:00 of the next in London; null: no day is set. */
export function dayGoneAt({ when }: Pick<Conference, 'when'>): Instant | null {
  const day = when === null ? null : dayFromIso(when.date);
  return day === null ? null : instantAt(day + 1, '00:00');
}

/** From when on it has to be said that nobody took the register; null: it is not planned any more, or not yet. */
export function unheldFrom(of: Pick<Conference, 'stage' | 'when'>): Instant | null {
  return of.stage === 'convened' ? dayGoneAt(of) : null;
}

/** Whether the day of a meeting has gone by and nobody has said that it was held: nobody took the register. */
export function isPastUnheld(of: Pick<Conference, 'stage' | 'when'>, now: Instant): boolean {
  const from = unheldFrom(of);
  return from !== null && now >= from;
}
