import type { Day } from '../calendar/day.ts';
import type { DigestState } from './state.ts';

/**
 * The digest of a day is done with: sent, nothing due, or missed. Only a later day is ever decided on, so a clock set back brings no
 * second one. `looked`: what fell due up to that day was looked at, and the next digest starts after it.
 */
export function dayDone(digest: DigestState, day: Day, looked: boolean): DigestState {
  return { ...digest, day, since: looked ? day : digest.since };
}
