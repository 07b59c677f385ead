import { kindOf } from '../../../ref.ts';
import type { Conference } from '../../conference.ts';
import type { Drawn } from '../../drawn.ts';

/** What of a conference those are made of. */
export const arrangingParts = ['meeting', 'chair', 'convenor', 'arranging'] as const;

/** To whoever keeps it: what was said of a school in its holidays. */
export function arrangingCards(
  of: Pick<Conference, (typeof arrangingParts)[number]> & { readonly status: string },
): readonly Drawn[] {
  if (kindOf(of.meeting) !== 'conference') return [];
  const { convenor, chair, status, arranging } = of;
  const keepers = new Set([convenor, ...(chair === null || status === 'draft' ? [] : [chair])]);
  return [...keepers].map((to): Drawn => ({ to, part: 'arranging', shows: [arranging.school, arranging.away] }));
}
