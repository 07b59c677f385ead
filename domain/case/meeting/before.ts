import type { PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { conferencesOf, isHeld } from '../meetings.ts';
import type { Case, InMeeting } from '../whole.ts';

/** Who chaired the last conference before one that was held. */
export function chairBefore(state: Case, id: MeetingId): PersonId | null {
  return heldBefore(state, id).at(-1)?.meeting.when.chair ?? null;
}

/** The conferences before one that were held, the oldest first. */
export function heldBefore(state: Case, id: MeetingId): readonly InMeeting[] {
  if (kindOf(id) !== 'conference') return [];
  const all = conferencesOf(state);
  const before = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  return before.filter(({ meeting }) => isHeld(meeting));
}
