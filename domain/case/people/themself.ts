import type { Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';

/** Whether somebody is whoever presses, or whom that one stands in for: what lets in to the numbers (BU-S2) nobody gives themself. */
export function isThemself(person: PersonId, { by, pressedBy }: Pick<Stamp, 'by' | 'pressedBy'>): boolean {
  return person === by || person === pressedBy;
}
