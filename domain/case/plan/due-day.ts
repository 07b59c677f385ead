import { dayFromIso } from '../../calendar/iso.ts';
import { localDay } from '../../calendar/london.ts';
import type { Instant } from '../../ids.ts';

const twoYears = 731;

/** Whether an action can be due on that day (YYYY-MM-DD): today at the earliest, in two years at the latest. */
export function canBeDue(due: string, at: Instant): boolean {
  const day = dayFromIso(due);
  const today = localDay(at);
  return day !== null && day >= today && day <= today + twoYears;
}
