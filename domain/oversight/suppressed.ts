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

/** Of two parts of the same whole: the second is not shown either where the difference between them is small. */
export function beside(first: Share, second: Share): Share {
  if (first.of !== second.of || first.part === null || second.part === null) return second;
  return isSmall(Math.abs(first.part - second.part)) ? { ...second, part: null } : second;
}
