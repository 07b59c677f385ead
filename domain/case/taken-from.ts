import { lastMadeByName } from '../last-made.ts';
import type { MeetingId } from '../ref.ts';
import type { Case } from './whole.ts';

/** What of a case is in no card, and what is looked at apart. */
const apart: ReadonlySet<string> = new Set<keyof Case>(['meetings', 'trail', 'delivered', 'keeping']);

/** The parts of a case and its meetings that one of its conferences takes from them, but its own scores. */
function takenFrom(state: Case, id: MeetingId): readonly unknown[] {
  const from: unknown[] = [id, state.trail.losses];
  for (const part in state) if (!apart.has(part)) from.push(state[part as keyof Case]);
  for (const one in state.meetings) {
    const meeting = state.meetings[one as MeetingId];
    if (one !== id || meeting === undefined) from.push(meeting);
    else for (const part in meeting) if (part !== 'scale') from.push(meeting[part as keyof typeof meeting]);
  }
  return from;
}

/** `make` of a conference (`of`: its case's id), without its own scores: where thirty people place one, the rest is made once. */
export function keptWithoutScores<V>(make: (state: Case, id: MeetingId) => V): (of: string, state: Case, id: MeetingId) => V {
  const made = lastMadeByName<V>();
  return (of, state, id) => made(`${of}/${id}`, takenFrom(state, id), () => make(state, id));
}
