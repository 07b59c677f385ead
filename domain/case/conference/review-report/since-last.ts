import { isoFromDay } from '../../../calendar/iso.ts';
import { localDay } from '../../../calendar/london.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import { meetingDates } from '../../dates/meeting-dates.ts';
import { hasEnded } from '../../family/ended.ts';
import type { ChildId } from '../../family/shape.ts';
import { isMarked, mayHave } from '../../need-to-know/children.ts';
import type { ActionId } from '../../plan/action.ts';
import type { Case } from '../../whole.ts';
import { endedAt } from '../decision/recommended-tasks.ts';
import type { Recommendation } from '../decision/shape.ts';

/** A meeting of the core group since the last conference. `changed`: its note; '' where nobody wrote one, or the reader is there for some of the children alone. */
export interface GroupMet {
  readonly date: string;
  readonly stands: 'held' | 'cancelled' | 'unsaid';
  readonly changed: string;
  readonly moved: readonly ActionId[];
}

/**
 * What a report to a review is put together from besides the plan. `from`: the day of the last conference that was held before it, YYYY-MM-DD. Of what was
 * recommended before that day, what is open, or was done or declined since.
 */
export interface SinceLast {
  readonly from: string;
  readonly groups: readonly GroupMet[];
  readonly recommendations: readonly (Recommendation & { readonly done: boolean })[];
}

/** Since the last conference before this one, for one reader and their children; null: none was held before it, so there is nothing to report on. */
export function sinceLast(state: Case, id: MeetingId, reader: PersonId, now: Instant): SinceLast | null {
  const own = state.meetings[id]?.when.when?.date;
  if (own === undefined || kindOf(id) !== 'conference') return null;
  const before = meetingDates(state, now).filter((one) => one.date < own && one.meeting !== id);
  const last = before.findLast((one) => one.type !== null && one.stands === 'held');
  if (last === undefined) return null;
  const { perChild } = state.needToKnow;
  const sees = (child: ChildId) => mayHave(perChild, reader, child, 'details') && !hasEnded(state.family, child);
  const readsNotes = !isMarked(state) || perChild.only[reader] === undefined;
  const groups = before
    .filter((one) => one.type === null && one.date >= last.date && one.stands !== 'to-come')
    .map(({ meeting, date, stands }): GroupMet => {
      const note = state.meetings[meeting]?.group.note ?? null;
      return {
        date,
        stands: stands === 'to-come' ? 'unsaid' : stands,
        changed: note === null || !readsNotes ? '' : note.changed,
        moved: note?.moved ?? [],
      };
    });
  const recommendations = before.flatMap(({ meeting, date }) => {
    const decision = state.meetings[meeting]?.decision;
    if (decision === undefined) return [];
    return decision.recommendations
      .filter((one) => one.child === null || sees(one.child))
      .filter((one) => date >= last.date || isSince({ from: last.date }, endedAt(one, decision) ?? now))
      .map((one) => ({ ...one, done: decision.done[`${one.id}/recommended`] !== undefined }));
  });
  return { from: last.date, groups, recommendations };
}

/** Whether something that was done at an instant was done since then. */
export function isSince({ from }: Pick<SinceLast, 'from'>, at: Instant): boolean {
  return isoFromDay(localDay(at)) >= from;
}
