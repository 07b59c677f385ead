import type { PersonId } from '../../ids.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import { conferencesOf, isHeld } from '../meetings.ts';
import type { Case, InMeeting } from '../whole.ts';

/** A conference that was held: its day, YYYY-MM-DD, and its type. */
export interface HeldBefore {
  readonly date: string;
  readonly type: string;
}

/** What a conference has of those before it that were held: who chaired the last of them, and what its dates are counted from, the oldest first. */
export interface ConferencesBefore {
  readonly chairBefore: PersonId | null;
  readonly heldBefore: readonly HeldBefore[];
}

export function beforeIt(state: Case, id: MeetingId): ConferencesBefore {
  const all = before(state, id);
  const heldBefore = all.flatMap(({ meeting: { when, calling } }) =>
    when.when === null ? [] : [{ date: when.when.date, type: calling.type }],
  );
  return { chairBefore: all.at(-1)?.meeting.when.chair ?? null, heldBefore };
}

function before(state: Case, id: MeetingId): readonly InMeeting[] {
  if (kindOf(id) !== 'conference') return [];
  const all = conferencesOf(state);
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  return earlier.filter(({ meeting }) => isHeld(meeting));
}
