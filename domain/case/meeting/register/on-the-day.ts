import type { Instant } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';

const hour = 3_600_000;

/** An hour before the start, or once the register is taken. */
export function isOnTheDay(
  { stage, present, rounds, when }: Pick<Convened, 'stage' | 'present' | 'rounds' | 'when'>,
  now: Instant,
): boolean {
  if (present.length > 0 || rounds.length > 0) return true;
  return stage !== 'cancelled' && now >= when.startsAt - hour;
}
