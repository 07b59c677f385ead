import type { MeetingId } from '../../ref.ts';
import { changedIds } from '../same-meetings.ts';
import type { Case, Meeting } from '../whole.ts';

/**
 * The one meeting of which numbers were placed, revealed or taken back, where nothing else of the case is another but its trail; null: more
 * is. Most presses of a conference are these, and what follows from anything else need not be looked at.
 */
export function onlyScored(before: Case, after: Case): MeetingId | null {
  if (before.opening !== after.opening || after.opening.status !== 'open' || before.meetings === after.meetings) return null;
  const [only] = changedIds(before, after);
  return only !== undefined && before.meetings[only] !== undefined && isSameUnscored(before, after, only) ? only : null;
}

/** What of a case is in no card, and what is looked at apart. */
const apart: ReadonlySet<string> = new Set<keyof Case>(['meetings', 'trail', 'delivered', 'keeping']);

/** A press asks twice of the same two states: of who is told, and of what the conference shows. */
let last: { readonly one: Case; readonly other: Case; readonly id: MeetingId; readonly same: boolean } | undefined;

/**
 * Whether a meeting takes the same from two states of its case, but for the numbers placed in it: everything that is not kept apart is the
 * very same object.
 */
export function isSameUnscored(one: Case, other: Case, id: MeetingId): boolean {
  if (last?.one === one && last.other === other && last.id === id) return last.same;
  const same = looksSame(one, other, id);
  last = { one, other, id, same };
  return same;
}

function looksSame(one: Case, other: Case, id: MeetingId): boolean {
  if (one.trail.losses !== other.trail.losses) return false;
  for (const part in one) if (one[part as keyof Case] !== other[part as keyof Case] && !apart.has(part)) return false;
  if (one.meetings === other.meetings) return true;
  if (Object.values(one.meetings).length !== Object.values(other.meetings).length) return false;
  if (changedIds(one, other).some((each) => each !== id)) return false;
  const [was, is] = [one.meetings[id], other.meetings[id]];
  if (was === undefined || is === undefined) return was === is;
  for (const part in is) if (part !== 'scale' && was[part as keyof Meeting] !== is[part as keyof Meeting]) return false;
  for (const part in was) if (!(part in is)) return false;
  return true;
}
