import type { Stamp } from '../decider.ts';
import type { MeetingId } from '../ref.ts';
import type { Tagged } from '../slice.ts';
import { isFinished } from './meetings.ts';
import { type FoldRows, fresh, meetingEvents, meetingFolds } from './slices.ts';
import type { Case, Heard, Meeting } from './whole.ts';

type Happened = Tagged<'event', Heard> & Stamp;

/** Its own slice, and whoever hears it: the same line for every slice, so that none can be forgotten. */
export function fold<O, H>(rows: FoldRows<O, H>, own: O, event: Happened): O {
  const row = (rows as Readonly<Record<string, ((own: O, event: unknown) => O) | undefined>>)[event.event];
  return row === undefined ? own : row(own, event);
}

/** Which of these parts follow an event of a name: one or two of them, so that no other is looked at. */
export function followersAmong<P extends string>(folds: Readonly<Record<P, object>>): (event: string) => readonly P[] {
  const parts = Object.keys(folds) as P[];
  const kept = new Map<string, readonly P[]>();
  return (event) => {
    const found = kept.get(event) ?? parts.filter((part) => event in folds[part]);
    kept.set(event, found);
    return found;
  };
}

/** The same whole after an event that these of its parts follow. */
export function partsAfter<W extends object, P extends keyof W & string>(
  folds: Readonly<Record<P, object>>,
  followers: readonly P[],
  whole: W,
  event: Happened,
): W {
  if (followers.length === 0) return whole;
  const after = { ...whole };
  for (const part of followers) after[part] = fold(folds[part] as FoldRows<W[P]>, whole[part], event);
  return after;
}

/** An event of a meeting is its own; what happens to the whole case every meeting hears that is not over. */
export function meetingsAfter({ meetings }: Case, event: Happened): Case['meetings'] {
  if (meetingEvents.has(event.event)) {
    const id = (event as { readonly meeting: MeetingId }).meeting;
    return withMeeting(meetings, id, meetingAfter(meetings[id] ?? fresh, event));
  }
  if (!Object.values(meetingFolds).some((rows) => event.event in rows)) return meetings;
  return Object.fromEntries(
    (Object.entries(meetings) as [MeetingId, Meeting][]).map(([id, one]) => [
      id,
      isFinished(one) && !goesAhead(event, id) ? one : meetingAfter(one, { ...event, meeting: id } as Happened),
    ]),
  );
}

/**
 * The same table with another meeting in it. `{ ...meetings }` stands for every number of meetings a case can have, and V8 gives up on it after four of
 * them: of 121 meetings it then takes six times as long as this (docs/performance.md).
 */
function withMeeting(meetings: Case['meetings'], id: MeetingId, meeting: Meeting): Case['meetings'] {
  return id in meetings
    ? Object.assign({}, meetings, { [id]: meeting })
    : meetingTable([...(Object.entries(meetings) as [MeetingId, Meeting][]), [id, meeting]]);
}

/**
 * A table of meetings made in one go. One that grew by a name at a time, or has 128 and comes out of JSON, is a dictionary to V8 from then on, and so is
 * every copy of it: to copy and to list it takes ten to a hundred times as long (docs/performance.md).
 */
function meetingTable(entries: readonly (readonly [MeetingId, Meeting])[]): Case['meetings'] {
  return Object.fromEntries(entries);
}

/** A case as it comes out of a snapshot. */
export function caseFromSnapshot(state: Case): Case {
  return { ...state, meetings: meetingTable(Object.entries(state.meetings) as [MeetingId, Meeting][]) };
}

/** It was called off with everything else, and is not after all. */
function goesAhead(event: Happened, id: MeetingId): boolean {
  return event.event === 'ending-taken-back' && event.reopens.includes(id);
}

function meetingAfter(old: Meeting, event: Happened): Meeting {
  return partsAfter(meetingFolds, followersInMeeting(event.event), old, event);
}

const followersInMeeting = followersAmong(meetingFolds);
