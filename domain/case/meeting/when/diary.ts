import type { Instant } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import { minutesBefore } from '../../../timescales/minutes-before.ts';
import { chairFreeBefore } from '../../conference/participation/free-before.ts';
import { reached } from '../../meetings.ts';
import type { Meeting } from '../../whole.ts';
import type { When } from './shape.ts';

/** How long somebody has to keep free for a meeting. */
export interface TimeToKeep {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * What a diary holds of a meeting: a time, and nothing that says of whom, with whom or where. `revision` grows with each change of it, so
 * that a diary that has an earlier one knows which is the later. tentative: its list is not agreed yet.
 */
export interface DiaryEntry extends TimeToKeep {
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  readonly revision: number;
  /** Of a day on which no time is set: it keeps none free. */
  readonly allDay?: true;
}

const minute = 60_000;

/** No procedure says how long a meeting takes, and an entry without an end keeps no time free. Our own reading, in minutes. */
const lasts = { conference: 120, 'core-group': 60 } as const;

/**
 * From the pre-meeting, where the procedure has one for a conference of this type (BU-T5); for its chair from when they meet the child, where that
 * is earlier (ST-T17).
 */
export function timeToKeep(
  id: MeetingId,
  type: string,
  { startsAt }: Pick<When, 'startsAt'>,
  procedure: Pick<Procedure, 'timescales'>,
  whose: 'chair' | 'others' = 'others',
): TimeToKeep {
  const kind = kindOf(id);
  const meets = whose === 'chair' ? (chairFreeBefore(procedure, type)?.minutes ?? 0) : 0;
  const before = kind === 'conference' ? Math.max(meets, minutesBefore(procedure, type, 'pre-meeting')) : 0;
  return { startsAt: startsAt - before * minute, endsAt: startsAt + lasts[kind] * minute };
}

/** The entry of a meeting; null: it has no time yet, or nobody is asked to keep it. */
export function diaryEntryOf(
  id: MeetingId,
  { calling, when: { when, revision } }: Pick<Meeting, 'calling' | 'when'>,
  procedure: Pick<Procedure, 'timescales'>,
  whose: 'chair' | 'others' = 'others',
): DiaryEntry | null {
  const stage = reached(calling);
  if (when === null || stage === 'none' || stage === 'draft') return null;
  const agreed = stage === 'proposed' ? 'tentative' : 'confirmed';
  const status = calling.stage === 'cancelled' ? 'cancelled' : agreed;
  return { ...timeToKeep(id, calling.type, when, procedure, whose), status, revision };
}
