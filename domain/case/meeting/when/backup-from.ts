import { addWorkingHours, type WorkingDays } from '../../../calendar/working-hours.ts';
import type { Instant } from '../../../ids.ts';

const hours = 4;

/** From when a list that was sent to the chair at an instant waits for their backup as well. */
export function backupFrom(proposedAt: Instant, calendar: WorkingDays): Instant {
  return addWorkingHours(proposedAt, hours, calendar);
}
