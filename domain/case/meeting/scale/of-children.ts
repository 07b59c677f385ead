import type { ChildId } from '../../family/shape.ts';
import type { Round } from './round.ts';

/** Which children are kept, while a round is open and once its line can be read. */
type Keeps = (what: 'scale' | 'line') => (child: ChildId) => boolean;

/** Rounds with what is kept of each alone, and without those of which nothing is. */
export function ofChildren<R extends Round>(rounds: readonly R[], keeps: Keeps): readonly R[] {
  return rounds.map((one) => lessened(one, keeps)).filter((one) => one.children.length > 0);
}

function lessened<R extends Round>(round: R, keeps: Keeps): R {
  const is = keeps(round.status === 'open' ? 'scale' : 'line');
  const children = round.children.filter(is);
  if (round.status === 'open') return { ...round, children, placed: round.placed.filter((one) => is(one.child)) };
  return { ...round, children, points: round.points.filter((one) => is(one.child)) };
}
