import type { Procedure } from '../../../procedures/schema.ts';
import type { ChildId } from '../../family/shape.ts';
import type { Point, RevealedRound } from './round.ts';

/** One child's numbers on the line. `places`: every number from the lowest to the highest given, those between that nobody gave too. */
export interface Line {
  readonly low: number;
  readonly high: number;
  readonly places: readonly { readonly score: number; readonly points: readonly Point[] }[];
  /** The range is as wide as the procedure calls marked (BU-S4). */
  readonly wide: boolean;
  /** There are numbers on both sides of the threshold. */
  readonly across: boolean;
}

/** Null: nobody gave a number for this child. */
export function lineOf(round: RevealedRound, child: ChildId, { variation }: Procedure['scale']): Line | null {
  const points = round.points.filter((point) => point.child === child);
  if (points.length === 0) return null;
  const scores = points.map((point) => point.score);
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const places = Array.from({ length: high - low + 1 }, (_, at) => ({
    score: low + at,
    points: points.filter((point) => point.score === low + at),
  }));
  return { low, high, places, wide: high - low >= variation.range, across: low <= variation.across && high > variation.across };
}
