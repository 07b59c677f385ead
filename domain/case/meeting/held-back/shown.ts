import type { Convened } from '../../conference.ts';
import type { Drawn } from '../../drawn.ts';
import { isSeenBy } from './waiting.ts';

/** Whoever has just done something that nobody is told of yet, or is in the chair after them; in the two minutes it is on no other card. */
export function whoeverPressed({
  heldBack,
  convenor,
  chair,
}: Pick<Convened, 'heldBack' | 'convenor' | 'chair'>): readonly Drawn[] {
  const keepers = new Set([convenor, ...(chair === null ? [] : [chair])]);
  return [...keepers].flatMap((to): Drawn[] => {
    const theirs = heldBack.acts.filter((one) => isSeenBy(one, { convenor, chair }, to));
    return theirs.length === 0 ? [] : [{ to, part: 'held-back', shows: theirs }];
  });
}
