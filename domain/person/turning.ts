import { instantAt, localDay } from '../calendar/london.ts';
import type { Instant } from '../ids.ts';
import type { Turning } from '../tell.ts';
import type { DigestState, Kept } from './state.ts';

type Standing = Pick<Kept, 'letter' | 'wanted' | 'shown' | 'down' | 'posted' | 'hour' | 'turnings' | 'drawnAt'>;

/** When a card that was told comes as a new message; 0: at once, where it was told of no hour or that has come. */
export function hourOf({ notBefore, at }: { readonly notBefore: Instant; readonly at: Instant }): Instant {
  return notBefore > at ? notBefore : 0;
}

/** The turnings later than what stands there was drawn. Where nothing stands there is nothing to edit by time alone. */
export function turningsAhead(kept: Standing): readonly Turning[] {
  const { hour, turnings, drawnAt } = kept;
  const stands = isOnScreen(kept);
  const all = withHour(turnings, hour).filter((one) => one.at > drawnAt && (stands || one.comesDown));
  const midnight = stands ? midnightAfter(kept) : null;
  return midnight === null ? all : [...all, { at: midnight }].toSorted((a, b) => a.at - b.at);
}

function withHour(turnings: readonly Turning[], hour: Instant): readonly Turning[] {
  return hour === 0 ? turnings : [...turnings, { at: hour, comesDown: true } as const].toSorted((a, b) => a.at - b.at);
}

function isOnScreen({ posted }: Pick<Kept, 'posted'>): boolean {
  return posted !== null && !posted.emptied;
}

/** In days: what is still open by then has been told anew in a later digest. */
const digestStands = 14;

/** A digest says how far days are from the one on which it is read, so it is another one at each midnight. */
function midnightAfter({ letter, drawnAt }: Pick<Kept, 'letter' | 'drawnAt'>): Instant | null {
  if (letter.letter !== 'digest') return null;
  const next = localDay(drawnAt) + 1;
  return next > letter.day + digestStands ? null : instantAt(next, '00:00');
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
