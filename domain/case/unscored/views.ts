import type { MeetingId } from '../../ref.ts';
import type { OpeningState } from '../opening/shape.ts';
import type { Case, Meeting } from '../whole.ts';
import { isSameUnscored } from './only-scored.ts';

/** A conference (C) of a case, and the same without its rounds: the same object as long as nothing else of the case is another. */
interface Looked<C> {
  /** The state it was looked at in. */
  readonly of: Case;
  readonly conference: C | null;
  readonly unscored: C | null;
}

/** As it was looked at last, and before that: where a press left a case is where the next begins, however many other cases were pressed in between. */
interface Lately<C> {
  readonly last: Looked<C>;
  readonly before: Looked<C> | null;
}

/** So many conferences are remembered; then it begins anew. */
const most = 256;

/**
 * Each conference of a case, looked at once in a press. `unscoredOf`: it is made once where thirty people place in it; null: it cannot be
 * shown. `scored`: the same with what stands in its rounds.
 */
export function viewsWith<C>(
  unscoredOf: (state: Case, id: MeetingId) => C | null,
  scored: (unscored: C, scale: Meeting['scale']) => C,
): (state: Case, id: MeetingId) => Looked<C> {
  // By how the case was opened, which no press makes another object of.
  const cases = new Map<OpeningState, Map<MeetingId, Lately<C>>>();
  let remembered = 0;

  function remember({ opening }: Case, id: MeetingId, one: Lately<C>): void {
    const known = cases.get(opening)?.has(id) === true;
    if (!known && remembered >= most) {
      cases.clear();
      remembered = 0;
    }
    if (!known) remembered += 1;
    const views = cases.get(opening) ?? new Map<MeetingId, Lately<C>>();
    cases.set(opening, views.set(id, one));
  }

  return (state, id) => {
    const lately = cases.get(state.opening)?.get(id);
    if (lately?.last.of === state) return lately.last;
    if (lately?.before?.of === state) return lately.before;
    const meeting = state.meetings[id];
    if (state.opening.status !== 'open' || meeting === undefined) return { of: state, conference: null, unscored: null };
    const before = lately?.last ?? null;
    const unscored = before !== null && isSameUnscored(before.of, state, id) ? before.unscored : unscoredOf(state, id);
    const last = { of: state, conference: unscored === null ? null : scored(unscored, meeting.scale), unscored };
    remember(state, id, { last, before });
    return last;
  };
}
