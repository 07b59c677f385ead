import type { Instant } from '../ids.ts';
import type { Turning } from '../tell.ts';
import type { DigestState, Kept } from './state.ts';

type Standing = Pick<Kept, 'wanted' | 'shown' | 'down' | 'posted' | 'turnings' | 'drawnAt'>;

/** The turnings later than what stands there was drawn. Where nothing stands there is nothing to edit by time alone. */
export function turningsAhead({ posted, turnings, drawnAt }: Standing): readonly Turning[] {
  const stands = posted !== null && !posted.emptied;
  return turnings.filter((one) => one.at > drawnAt && (stands || one.comesDown));
}

function turned(kept: Standing, now: Instant): readonly Turning[] {
  return turningsAhead(kept).filter((one) => one.at <= now);
}

/** Whether anybody has told of a change that is not shown yet. */
export function isToldOf({ wanted, shown }: Pick<Kept, 'wanted' | 'shown'>): boolean {
  return wanted > shown;
}

/** Whether it is owed at this instant: told of, or become another one by time alone. */
export function isOwed(kept: Standing, now: Instant): boolean {
  return isToldOf(kept) || turned(kept, now).length > 0;
}

/** Whether it is owed as a new message although there is one that could be edited. */
export function bringsDown(kept: Standing, now: Instant): boolean {
  return kept.down > kept.shown || turned(kept, now).some((one) => one.comesDown);
}

/** All those of one digest, over all its cases, the earliest first. */
export function digestTurnings({ turnings }: Pick<DigestState, 'turnings'>): readonly Turning[] {
  return Object.values(turnings)
    .flat()
    .toSorted((a, b) => a.at - b.at);
}
