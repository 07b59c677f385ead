import type { Given, Write } from '../port.ts';
import type { RedisKeys } from './keys.ts';
import type { Argument } from './script.ts';

/** One append as lua/append.lua wants it: its keys after the common ones, its arguments after the number of appends. */
export interface RedisAppend {
  readonly keys: readonly string[];
  readonly args: readonly Argument[];
}

/** "<id>\n<bytes>". */
export function packed(id: string, bytes: Uint8Array): Buffer {
  const start = Buffer.byteLength(id) + 1;
  const whole = Buffer.allocUnsafe(start + bytes.length);
  whole.write(id);
  whole[start - 1] = 10;
  whole.set(bytes, start);
  return whole;
}

export function redisAppend(names: RedisKeys, writes: readonly Write[], given: readonly Given[]): RedisAppend {
  const keys: string[] = [];
  const args: Argument[] = [writes.length + given.length];
  for (const write of writes) {
    keys.push(names.records(write.stream));
    if ('wakeBy' in write) {
      keys.push(names.ids(write.stream));
      args.push(write.stream, 'blind', write.wakeBy, write.records.length);
    } else {
      const how = write.redacts === undefined ? 'on' : 'redacting';
      if (how === 'redacting') keys.push(names.snapshot(write.stream));
      args.push(write.stream, how, write.after, write.wake ?? '', write.records.length);
    }
    for (const { id, bytes } of write.records) args.push(id, packed(id, bytes));
    if ('wakeBy' in write || write.redacts === undefined) continue;
    args.push(write.redacts.length);
    for (const { n, id, bytes } of write.redacts) args.push(n, id, packed(id, bytes));
  }
  for (const { stream, head } of given) {
    keys.push(names.records(stream));
    args.push(stream, 'given', head);
  }
  return { keys, args };
}
