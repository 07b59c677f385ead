import { partsOf } from '../../access/parts.ts';
import type { Stamp } from '../../decider.ts';
import { mayTakeOf } from '../plan/may-take.ts';
import type { Case, Known } from '../whole.ts';
import type { ChildMove } from './shape.ts';

/** Whether whoever leads may know of the child that moves: who sets the case up and who chairs it may of each. */
export function knowsMove(state: Case, by: Stamp['by'], move: Pick<ChildMove, 'child'>, known: Known): boolean {
  if (by === 'time') return true;
  const parts = partsOf(state, by, known);
  return parts.has('administrator') || parts.has('chair') || mayTakeOf(state, by, move);
}
