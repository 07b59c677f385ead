import type { UnitId } from '../../ids.ts';
import type { OpeningState } from './shape.ts';

/** The unit a case is of, or was of when it was let go; null: it is of the whole partnership, or only asked for. */
export function unitOf(opening: OpeningState): UnitId | null {
  return opening.status === 'open' || opening.status === 'ended' ? opening.unit : null;
}
