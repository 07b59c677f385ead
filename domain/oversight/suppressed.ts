/** A share that may be shown: null where it, or what it leaves, is so small that it could tell of somebody. */
export interface Share {
  readonly of: number | null;
  readonly part: number | null;
}

/** Counts from 1 up to this are shown to nobody, as in published figures. */
export const smallest = 5;

const isSmall = (count: number): boolean => count > 0 && count < smallest;

/**
 * A part of a whole. The whole is shown where it is none or not small; the part where neither it nor what is left of the whole is small, since
 * each can be worked out from the other.
 */
export function shareOf(part: number, of: number): Share {
  if (isSmall(of)) return { of: null, part: null };
  return { of, part: isSmall(part) || isSmall(of - part) ? null : part };
}

/**
 * Of children, beside the same of their meetings: what the meetings do not show, their children do not either. Of three meetings, all six
 * children in time says that all three were.
 */
export function besideMeetings(meetings: Share, children: Share): Share {
  if (meetings.of === null) return { of: null, part: null };
  return meetings.part === null ? { ...children, part: null } : children;
}

/**
 * Of two shares of about the same: nothing of the second is shown where the difference between the wholes is small, and its part is not where
 * that between the parts, or between what they leave, is.
 */
export function beside(first: Share, second: Share): Share {
  if (first.of === null || second.of === null) return second;
  if (isSmall(Math.abs(first.of - second.of))) return { of: null, part: null };
  if (first.part === null || second.part === null) return second;
  const byParts = Math.abs(first.part - second.part);
  const byRests = Math.abs(first.of - first.part - (second.of - second.part));
  return isSmall(byParts) || isSmall(byRests) ? { ...second, part: null } : second;
}
