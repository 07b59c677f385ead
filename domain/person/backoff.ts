import type { Instant } from '../ids.ts';

const first = 5_000;
const most = 600_000;

/** When to try again where a platform said when: at least a second away, and never longer than we would wait ourselves; then it is asked again. */
export function asTold(until: Instant, now: Instant): Instant {
  return Math.min(Math.max(until, now + 1_000), now + most);
}

/** When to try again after `trouble` tries in a row that came to nothing known: 5 s, 10 s, 20 s … ten minutes. */
export function backoff(trouble: number, now: Instant): Instant {
  return now + Math.min(first * 2 ** trouble, most);
}
