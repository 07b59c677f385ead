import type { Instant } from '../ids.ts';

const first = 5_000;
const most = 600_000;

/** When to try again after `trouble` tries in a row that came to nothing known: 5 s, 10 s, 20 s … ten minutes. */
export function backoff(trouble: number, now: Instant): Instant {
  return now + Math.min(first * 2 ** trouble, most);
}
