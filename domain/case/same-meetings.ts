import type { MeetingId } from '../ref.ts';
import type { Case, Meeting } from './whole.ts';

/**
 * Whether a case has the meetings it had and these parts of each are what they were. States share what did not change, so this is a look
 * at one meeting for most presses, and what follows from those parts alone need not be worked out again.
 */
export function sameMeetings(
  before: Pick<Case, 'meetings'>,
  after: Pick<Case, 'meetings'>,
  parts: readonly (keyof Meeting)[],
): boolean {
  if (before.meetings === after.meetings) return true;
  if (Object.keys(before.meetings).length !== Object.keys(after.meetings).length) return false;
  return changedIds(before, after).every((id) =>
    parts.every((part) => before.meetings[id]?.[part] === after.meetings[id]?.[part]),
  );
}

/** The meetings that are there now and were not, or not as they are: of a hundred a press changes one, so nothing is made of the others. */
export function changedIds(before: Pick<Case, 'meetings'>, after: Pick<Case, 'meetings'>): readonly MeetingId[] {
  const was = Object.values(before.meetings);
  // Nearly always the same ones in the same order, and looked at as a list: each asked for by its name costs a hundred times as much.
  const is = Object.values(after.meetings);
  const changed: MeetingId[] = [];
  for (let at = 0; at < is.length; at++) {
    if (is[at] === was[at]) continue;
    const id = Object.keys(after.meetings)[at] as MeetingId;
    if (before.meetings[id] !== is[at]) changed.push(id);
  }
  return changed;
}
