import { lastMade } from '../../last-made.ts';
import type { FamilyState } from './shape.ts';

/** The last changes to the children once the list was agreed, and who can be put back. */
export const sinceAgreed = lastMade(
  ({ changes, changed, told, off }: FamilyState): Pick<FamilyState, 'changes' | 'changed' | 'told' | 'off'> => ({
    changes,
    changed,
    told,
    off,
  }),
);
