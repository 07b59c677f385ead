import { lastMade } from '../../last-made.ts';
import type { MeetingId } from '../../ref.ts';
import type { Case, Meeting } from '../whole.ts';
import { isSameUnscored } from './only-scored.ts';

/** A conference (C) of a case, and the same without its rounds: the same object as long as nothing else of the case is another. */
interface Looked<C> {
  /** The state it was looked at in. */
  readonly of: Case;
  readonly conference: C | null;
  readonly unscored: C | null;
}

/** So many conferences are remembered as they were looked at last; then it begins anew. */
const most = 256;

/**
 * Each conference of a case, looked at once in a press. `unscoredOf`: it is made once where thirty people place in it; null: it cannot be
 * shown. `scored`: the same with what stands in its rounds.
 */
export function viewsWith<C>(
  unscoredOf: (state: Case, id: MeetingId) => C | null,
  scored: (unscored: C, scale: Meeting['scale']) => C,
): (state: Case, id: MeetingId) => Looked<C> {
  // Where a press left a case is where the next begins, however many other cases were pressed in between.
  const lately = new Map<string, Looked<C>>();
  const viewsOf = lastMade((_: Case) => new Map<MeetingId, Looked<C>>());

  function looked(state: Case, id: MeetingId): Looked<C> {
    const { opening } = state;
    const meeting = state.meetings[id];
    if (opening.status !== 'open' || meeting === undefined) return { of: state, conference: null, unscored: null };
    const name = `${opening.id}/${id}`;
    const last = lately.get(name);
    if (last?.of === state) return last;
    const unscored = last !== undefined && isSameUnscored(last.of, state, id) ? last.unscored : unscoredOf(state, id);
    const fresh = { of: state, conference: unscored === null ? null : scored(unscored, meeting.scale), unscored };
    if (last === undefined && lately.size >= most) lately.clear();
    lately.set(name, fresh);
    return fresh;
  }

  return (state, id) => {
    const views = viewsOf(state);
    const found = views.get(id);
    if (found !== undefined) return found;
    const fresh = looked(state, id);
    views.set(id, fresh);
    return fresh;
  };
}
