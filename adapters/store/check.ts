import type { Write } from './port.ts';

/** Mistakes of the programmer, the same in front of every store: thrown, not answered. */
export function checkWrites(writes: readonly Write[]): void {
  const names = new Set(writes.map((write) => write.stream));
  if (names.size !== writes.length) throw new Error('Two writes to one stream in one append: put them into one.');
  for (const write of writes) {
    if ('wakeBy' in write && !write.stream.startsWith('person:'))
      throw new Error(`${write.stream}: only a person's stream takes a blind write. Decide on its head.`);
    for (const { id } of write.records)
      if (id === '' || /\s/.test(id)) throw new Error(`${write.stream}: a record's id is empty or has white space.`);
  }
}
