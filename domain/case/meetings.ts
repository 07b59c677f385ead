import { called, type Stage } from '../access/right.ts';
import { lastMade } from '../last-made.ts';
import type { MeetingId } from '../ref.ts';
import type { Case, InMeeting } from './whole.ts';

/** The conferences of a case in the order they were called. */
export const conferencesOf: (state: Case) => readonly InMeeting[] = lastMade((state) => {
  const all: InMeeting[] = [];
  for (let number = 1; ; number++) {
    const id: MeetingId = `k${number}`;
    const meeting = state.meetings[id];
    if (meeting === undefined) return all;
    all.push({ case: state, meeting, id });
  }
});

/** The conference that is in hand, or was the last. */
export function latestConference(state: Case): InMeeting | undefined {
  return conferencesOf(state).at(-1);
}

/** The latest conference that the chair has seen: while the next one is only a draft, the one before it is still what people are part of. */
export function currentConference(state: Case): InMeeting | undefined {
  const all = conferencesOf(state);
  return all.findLast(({ meeting }) => meeting.calling.stage !== 'draft') ?? all.at(-1);
}

/** Whether invitations ever went: before that there is no plan to speak of. */
export function wasConvened(state: Case): boolean {
  return conferencesOf(state).some(({ meeting }) => !['none', 'draft', 'proposed'].includes(meeting.calling.stage));
}

/**
 * Whether nobody is part of a meeting any more because of it: it is over, and the invitations to a later one of its kind went out. The last
 * one that was held is still what people look at, while the next is being made too.
 */
export function isPast(meetings: Case['meetings'], id: MeetingId): boolean {
  const stage = meetings[id]?.calling.stage ?? 'none';
  if (stage !== 'held' && stage !== 'closed' && stage !== 'cancelled') return false;
  const kind = id.slice(0, 1);
  for (let number = Number(id.slice(1)) + 1; ; number++) {
    const later = meetings[`${kind}${number}` as MeetingId];
    if (later === undefined) return false;
    if (called.some((one) => one === later.calling.stage)) return true;
  }
}

/** Where a meeting stands; of the case itself, where its latest conference stands. One that was held is closed once another was called. */
export function stageOf(state: Case, id?: MeetingId): Stage {
  if (state.opening.status !== 'open') return state.opening.status;
  const latest = latestConference(state);
  const meeting = id === undefined ? latest?.meeting : state.meetings[id];
  const stage = meeting?.calling.stage ?? 'none';
  return stage === 'held' && id !== undefined && id !== latest?.id ? 'closed' : stage;
}
