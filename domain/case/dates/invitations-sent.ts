import { localDay } from '../../calendar/london.ts';
import type { Instant } from '../../ids.ts';
import type { DatedFact } from '../../timescales/dates.ts';

/** The day the invitations went out, as the chair agreed the list: it is known, and nobody types it (FV-T2). Not of a list that has not been agreed. */
export function invitationsSent(agreedAt: Instant | null | undefined): readonly DatedFact[] {
  return agreedAt == null ? [] : [{ fact: 'invitations-sent', on: localDay(agreedAt) }];
}
