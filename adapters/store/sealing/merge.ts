import type { SealedWrite } from './sealed-write.ts';

/** Several decisions of one turn may tell the same person: one blind write a mailbox. */
export function mergeBlind(writes: readonly SealedWrite[]): readonly SealedWrite[] {
  const merged: SealedWrite[] = [];
  for (const write of writes) {
    const at = merged.findIndex((one) => one.stream === write.stream);
    const before = merged[at];
    if (before === undefined || !('items' in before) || !('items' in write)) merged.push(write);
    else merged[at] = { ...before, items: [...before.items, ...write.items], wakeBy: Math.min(before.wakeBy, write.wakeBy) };
  }
  return merged;
}
