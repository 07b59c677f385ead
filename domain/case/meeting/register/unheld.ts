import { dayFromIso } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';

/** Whether the day of a conference has gone by and nobody has said that it was held: nobody took the register. */
export function isPastUnheld({ stage, when }: Pick<Conference, 'stage' | 'when'>, now: Instant): boolean {
  const day = when === null ? null : dayFromIso(when.date);
  return stage === 'convened' && day !== null && localDay(now) > day;
}
