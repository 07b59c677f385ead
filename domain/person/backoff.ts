import type { Instant } from '../ids.ts';

const first = 5_000;
const most = 600_000;
/** So many waits in a row are as short as the platform names them: limits are met now and then, and are over soon. */
const shortWaits = 3;

/**
 * When to try again where a platform said when, after `trouble` tries in a row: at least a second away, and never longer than we would wait
 * ourselves; then it is asked again. After the first few it is no sooner than had it named no time, so that patience takes its ten minutes.
 */
export function asTold(until: Instant, trouble: number, now: Instant): Instant {
  const soonest = trouble < shortWaits ? now + 1_000 : backoff(trouble, now);
  return Math.min(Math.max(until, soonest), now + most);
}

/** When to try again after `trouble` tries in a row that came to nothing known: 5 s, 10 s, 20 s … ten minutes. */
export function backoff(trouble: number, now: Instant): Instant {
  return now + Math.min(first * 2 ** trouble, most);
}
