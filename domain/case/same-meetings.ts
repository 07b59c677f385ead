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
  const ids = Object.keys(after.meetings) as MeetingId[];
  if (ids.length !== Object.keys(before.meetings).length) return false;
  return ids.every((id) => {
    const was = before.meetings[id];
    const is = after.meetings[id];
    return was === is || parts.every((part) => was?.[part] === is?.[part]);
  });
}
