import type { Instant } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { isHeld, meetingsOf, reached } from '../meetings.ts';
import type { Case } from '../whole.ts';

/** Of one meeting that people were invited to: its day, YYYY-MM-DD, and what became of it. unsaid: it is past, and nobody has said that it was held. */
export interface MeetingDate {
  readonly meeting: MeetingId;
  /** null: of the core group. */
  readonly type: string | null;
  readonly date: string;
  readonly stands: 'held' | 'cancelled' | 'to-come' | 'unsaid';
}

/** The meetings of a case, conferences and core groups, in the order of their days (BU-C2). */
export function meetingDates(state: Case, now: Instant): readonly MeetingDate[] {
  return meetingsOf(state)
    .flatMap(({ id, meeting: { calling, when } }) => {
      const stage = reached(calling);
      if (when.when === null || stage === 'draft' || stage === 'proposed') return [];
      const { date, startsAt } = when.when;
      const past = startsAt <= now ? 'unsaid' : 'to-come';
      const stands = calling.stage === 'cancelled' ? 'cancelled' : isHeld({ calling }) ? 'held' : past;
      return [{ startsAt, of: { meeting: id, type: kindOf(id) === 'conference' ? calling.type : null, date, stands } as const }];
    })
    .toSorted((a, b) => a.startsAt - b.startsAt)
    .map((one) => one.of);
}
