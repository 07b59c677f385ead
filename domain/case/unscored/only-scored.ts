import type { MeetingId } from '../../ref.ts';
import { withoutScores } from '../conference.ts';
import { changedIds } from '../same-meetings.ts';
import type { Case } from '../whole.ts';

/**
 * The one meeting of which numbers were placed, revealed or taken back, where nothing else of the case is another but its trail; null: more
 * is. Most presses of a conference are these, and what follows from anything else need not be looked at.
 */
export function onlyScored(before: Case, after: Case): MeetingId | null {
  if (before.opening !== after.opening || after.opening.status !== 'open') return null;
  const [only, ...more] = changedIds(before, after);
  if (only === undefined || more.length > 0) return null;
  const is = withoutScores(after, only);
  return is !== null && is === withoutScores(before, only) ? only : null;
}
