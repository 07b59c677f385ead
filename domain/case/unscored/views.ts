import { lastMade, lastMadeByName } from '../../last-made.ts';
import type { MeetingId } from '../../ref.ts';
import type { Case, Meeting } from '../whole.ts';

/** A conference (C) of a case, and the same without its rounds: the same object as long as nothing else of the case is another. */
interface Looked<C> {
  readonly conference: C | null;
  readonly unscored: C | null;
}

/**
 * Each conference of a case, looked at once in a press. `unscoredOf`: it is made once where thirty people place in it; null: it cannot be
 * shown. `scored`: the same with what stands in its rounds.
 */
export function viewsWith<C>(
  unscoredOf: (state: Case, id: MeetingId) => C | null,
  scored: (unscored: C, scale: Meeting['scale']) => C,
): (state: Case, id: MeetingId) => Looked<C> {
  const kept = lastMadeByName<C | null>();
  // Where a press left a case is where the next begins, however many other cases were pressed in between.
  const lately = lastMadeByName<Looked<C>>();
  const viewsOf = lastMade((_: Case) => new Map<MeetingId, Looked<C>>());
  const drawn = (state: Case, id: MeetingId): Looked<C> => {
    const meeting = state.meetings[id];
    if (state.opening.status !== 'open' || meeting === undefined) return { conference: null, unscored: null };
    const unscored = kept(nameOf(state, id), takenFrom(state, id), () => unscoredOf(state, id));
    return { conference: unscored === null ? null : scored(unscored, meeting.scale), unscored };
  };
  return (state, id) => {
    const views = viewsOf(state);
    const found = views.get(id);
    if (found !== undefined) return found;
    const fresh = lately(nameOf(state, id), [state], () => drawn(state, id));
    views.set(id, fresh);
    return fresh;
  };
}

function nameOf({ opening }: Case, id: MeetingId): string {
  return opening.status === 'open' ? `${opening.id}/${id}` : '';
}

/** What of a case is in no card, and what is looked at apart. */
const apart: ReadonlySet<string> = new Set<keyof Case>(['meetings', 'trail', 'delivered', 'keeping']);

/** The parts of a case and its meetings that one of its conferences takes from them, but its own scores. */
function takenFrom(state: Case, id: MeetingId): readonly unknown[] {
  const from: unknown[] = Object.values(state.meetings);
  const meeting = state.meetings[id];
  from[from.indexOf(meeting)] = id;
  from.push(state.trail.losses);
  for (const part in state) if (!apart.has(part)) from.push(state[part as keyof Case]);
  for (const part in meeting) if (part !== 'scale') from.push(meeting[part as keyof typeof meeting]);
  return from;
}
