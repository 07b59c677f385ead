import type { Stamp } from '../decider.ts';
import type { MeetingId } from '../ref.ts';
import type { CaseEvent } from './case.ts';
import { type FoldRows, fresh, letGo, meetingFolds } from './slices.ts';
import type { Span } from './trail/shape.ts';
import type { Case, HeardInMeeting } from './whole.ts';

/** From which event to which the trail holds what is not in the state of a meeting any more; null: all of it is here. */
export function leftOnTrail({ meetings, trail }: Case, id: MeetingId): Span | null {
  const { scale, views, minutes } = meetings[id] ?? fresh;
  const inFull = [scale, views, minutes].every((one) => one.inFull !== false);
  return inFull ? null : (trail.spans[id] ?? null);
}

/**
 * The case with a past meeting in full again, folded out of those events. Only what is shown on demand needs it: who may do what, the dates
 * and all cards are the same without.
 */
export function withInFull(state: Case, id: MeetingId, events: readonly (CaseEvent & Stamp)[]): Case {
  const meeting = state.meetings[id];
  if (meeting === undefined) return state;
  const own = events
    .filter((event) => letGo.has(event.event) && 'meeting' in event && event.meeting === id)
    // What a cover has done stands for whom they cover, as it did when it was folded first.
    .map((event) => ({ ...event, by: event.under?.for ?? event.by }));
  const whole = <O>(rows: FoldRows<O, HeardInMeeting>, from: O): O =>
    own.reduce(
      (part, event) => (rows as Readonly<Record<string, (own: O, event: unknown) => O>>)[event.event]?.(part, event) ?? part,
      from,
    );
  const scale = whole(meetingFolds.scale, fresh.scale);
  const views = whole(meetingFolds.views, fresh.views);
  const minutes = whole(meetingFolds.minutes, fresh.minutes);
  return { ...state, meetings: { ...state.meetings, [id]: { ...meeting, scale, views, minutes } } };
}
