import type { PersonId } from '../../ids.ts';
import { lastMadeFrom } from '../../last-made.ts';
import { kindOf, type MeetingId } from '../../ref.ts';
import type { DayState } from '../conference/day/shape.ts';
import { conferencesOf, isHeld } from '../meetings.ts';
import type { Case, InMeeting, Meeting } from '../whole.ts';
import type { Said } from './answers/shape.ts';
import { inviteesOf } from './invitees.ts';
import type { Listed } from './list/shape.ts';

/** A conference that was held: its day, YYYY-MM-DD, and its type. */
export interface HeldBefore {
  readonly date: string;
  readonly type: string;
}

/** Who was at a conference, as its register has it, and what was said of the quorum. */
interface ThereBefore {
  readonly invitees: readonly (Listed & Said)[];
  readonly present: readonly PersonId[];
  readonly agencies: Case['people']['agencies'];
  readonly children: Case['family']['children'];
  readonly needToKnow: Case['needToKnow'];
  readonly day: DayState;
}

/** What a conference has of those before it that were held: who chaired the last of them, and what its dates are counted from, the oldest first. */
export interface ConferencesBefore {
  readonly chairBefore: PersonId | null;
  readonly heldBefore: readonly HeldBefore[];
  /** Who was at the last of them, by which it had a quorum or not; null: none was held. */
  readonly thereBefore: ThereBefore | null;
}

export function beforeIt(state: Case, id: MeetingId): ConferencesBefore {
  const all = before(state, id);
  const heldBefore = heldFrom(
    ...all.flatMap(({ meeting: { when, calling } }) => (when.when === null ? [] : [when.when.date, calling.type])),
  );
  const last = all.at(-1);
  return {
    chairBefore: last?.meeting.when.chair ?? null,
    heldBefore,
    thereBefore: last === undefined ? null : whoWasThere(last),
  };
}

/** Each day followed by the type. */
const heldFrom = lastMadeFrom((...daysAndTypes: readonly string[]): readonly HeldBefore[] =>
  daysAndTypes.flatMap((date, at) => (at % 2 === 0 ? [{ date, type: daysAndTypes[at + 1] ?? '' }] : [])),
);

function whoWasThere({ case: of, meeting }: InMeeting): ThereBefore {
  return thereFrom(of.people.agencies, of.family.children, of.needToKnow, meeting);
}

const thereFrom = lastMadeFrom(
  (
    agencies: Case['people']['agencies'],
    children: Case['family']['children'],
    needToKnow: Case['needToKnow'],
    meeting: Meeting,
  ): ThereBefore => ({
    invitees: inviteesOf(meeting),
    agencies,
    children: meeting.list.children ?? children,
    needToKnow,
    present: meeting.register.present,
    day: meeting.day,
  }),
);

function before(state: Case, id: MeetingId): readonly InMeeting[] {
  if (kindOf(id) !== 'conference') return [];
  const all = conferencesOf(state);
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  return earlier.filter(({ meeting }) => isHeld(meeting));
}
