/** Shorter words have too many neighbours that mean something else. */
export const shortestSlip = 5;

/** A word with each of its letters left out once: two words one slip apart share one of these, or one is among the other's. */
export function withoutOne(word: string): readonly string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Whether two words of the same first letter are one slip of a finger apart: a letter more, less, another, or two that changed places. */
export function isNear(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [a, b] = [one.length, other.length];
  while (a > start && b > start && one[a - 1] === other[b - 1]) {
    a -= 1;
    b -= 1;
  }
  if (a - start <= 1 && b - start <= 1) return true;
  return a - start === 2 && b - start === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
