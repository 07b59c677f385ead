import type { PersonId } from '../../../ids.ts';
import type { Case } from '../../whole.ts';
import { mayTakeOf } from '../may-take.ts';
import type { LineId } from './shape.ts';

/** Whether an action of somebody's can serve this outcome: it stands in the plan, and they may know of the child it is for. */
export function canServe(state: Pick<Case, 'outline' | 'needToKnow'>, owner: PersonId, outcome: LineId): boolean {
  const line = state.outline.lines.find((one) => one.id === outcome);
  return line?.kind === 'outcome' && line.status === 'stands' && mayTakeOf(state, owner, line);
}
