import type { Stamp } from '../decider.ts';
import type { MeetingId } from '../ref.ts';
import type { CaseEvent } from './case.ts';
import type { ScaleState } from './meeting/scale/shape.ts';
import { fresh, letGo, meetingFolds } from './slices.ts';
import type { Span } from './trail/shape.ts';
import type { Case } from './whole.ts';

/** From which event to which the trail holds what is not in the state of a meeting any more; null: all of it is here. */
export function leftOnTrail({ meetings, trail }: Case, id: MeetingId): Span | null {
  return meetings[id]?.scale.inFull === false ? (trail.spans[id] ?? null) : null;
}

/**
 * The case with a past meeting in full again, folded out of those events. Only what is shown on demand needs it: who may do what, the dates
 * and all cards are the same without.
 */
export function withInFull(state: Case, id: MeetingId, events: readonly (CaseEvent & Stamp)[]): Case {
  const meeting = state.meetings[id];
  if (meeting === undefined) return state;
  const rows = meetingFolds.scale as Readonly<Record<string, (own: ScaleState, event: unknown) => ScaleState>>;
  const own = events.filter((event) => letGo.has(event.event) && 'meeting' in event && event.meeting === id);
  const scale = own.reduce((part, event) => rows[event.event]?.(part, event) ?? part, fresh.scale);
  return { ...state, meetings: { ...state.meetings, [id]: { ...meeting, scale } } };
}
