import { lastMade } from '../../last-made.ts';
import type { FamilyState } from './shape.ts';

/** The last changes to the children once the list was agreed, who can be put back, and for whom everything has stopped. */
export const sinceAgreed = lastMade(
  ({
    changes,
    changed,
    told,
    off,
    ended,
    discharges,
  }: FamilyState): Pick<FamilyState, 'changes' | 'changed' | 'told' | 'off' | 'ended' | 'discharges'> => ({
    changes,
    changed,
    told,
    off,
    ended,
    discharges,
  }),
);
