import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';
import { recipientOf } from './recipients.ts';

/** Whether the chair has answered what somebody asked to have put right in the minutes, or has answered otherwise: their card comes down. */
export function isCorrectionNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (before?.status !== 'convened' || after.status !== 'convened' || before.circulation === after.circulation) return false;
  if (recipientOf(after.circulation, person) === undefined) return false;
  const was = before.circulation.corrections;
  return after.circulation.corrections.some(
    ({ id, by, answer }) => by === person && answer !== null && answer !== was.find((one) => one.id === id)?.answer,
  );
}
