import type { KeepingState } from './shape.ts';

/** Nothing of it may be destroyed: by a keeper's word, or since a child died or a pregnancy ended. */
export function isOnHold({ onHold, heldFor }: KeepingState): boolean {
  return onHold || heldFor.length > 0;
}
