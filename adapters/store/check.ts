import { type Given, isMailbox, type Write } from './port.ts';

/** Mistakes of the programmer, the same in front of every store: thrown, not answered. */
export function checkWrites(writes: readonly Write[], given: readonly Given[]): void {
  const names = new Set([...writes, ...given].map(({ stream }) => stream));
  if (names.size !== writes.length + given.length)
    throw new Error('One stream twice in one append: put its writes into one, and do not give what is written to.');
  for (const write of writes) {
    if ('wakeBy' in write && !isMailbox(write.stream))
      throw new Error(`${write.stream}: only a mailbox takes a blind write. Decide on its head.`);
    if ('redacts' in write && write.redacts !== undefined && write.redacts.length > 0 && isMailbox(write.stream))
      throw new Error(`${write.stream}: a mailbox holds pointers only, and nothing of it is redacted.`);
    for (const { id } of write.records)
      if (id === '' || /\s/.test(id)) throw new Error(`${write.stream}: a record's id is empty or has white space.`);
  }
}
