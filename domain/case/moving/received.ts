import type { Procedure } from '../../procedures/schema.ts';
import type { ChildId } from '../family/shape.ts';
import type { Refusal } from '../refusal.ts';
import type { Case } from '../whole.ts';
import type { ChildMove } from './shape.ts';

/**
 * Why the plan of a child does not end here with the conference of the receiving authority on that day (YYYY-MM-DD); null: it does (BU-D4, BU-T9).
 * It takes a move for good that stands, whose conference was held by then, and a document that has it so: elsewhere only a review ends it (FV-X1).
 */
export function notReceived(
  { moves }: Pick<Case, 'moves'>,
  child: ChildId,
  on: string,
  { moves: rule }: Pick<Procedure, 'moves'>,
): Refusal | null {
  if (!rule.endedByReceiving) return 'not-a-review';
  const received = moves.all.filter(isReceived).find((one) => one.child === undefined || one.child === child)?.received;
  if (received == null) return 'too-early';
  return on < received ? 'bad-date' : null;
}

/** Whether a move is one for good whose receiving conference was held. */
export function isReceived({ way, stay, withdrawn, received }: ChildMove): boolean {
  return way === 'out' && stay === 'permanent' && withdrawn === null && received !== null;
}

/** Whether the plan of a child has ended with it: that is taken back before it is. */
export function isEndedBy({ family: { ended } }: Pick<Case, 'family'>, move: ChildMove): boolean {
  const those = ended.filter((one) => move.child === undefined || one.child.id === move.child);
  return isReceived(move) && those.some((one) => one.how === 'moved-away');
}
