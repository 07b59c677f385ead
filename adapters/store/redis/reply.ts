import type { Key, Rec } from '../port.ts';

/** Redis answers untyped; each of these takes one shape and refuses the rest. */
export function asList(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw new Error('Redis answered something that is not a list.');
}

function raw(reply: unknown): Buffer {
  if (reply instanceof Uint8Array) return Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength);
  throw new Error('Redis answered something that is not bytes.');
}

/** Bytes of their own: the parser hands out slices of the socket's buffer. */
export function asBytes(reply: unknown): Uint8Array {
  return new Uint8Array(raw(reply));
}

export function asText(reply: unknown): string {
  return typeof reply === 'number' ? String(reply) : raw(reply).toString('utf8');
}

/** '' stands for destroyed: a wrapped key is never empty. */
export function asKey(reply: unknown): Key {
  if (reply === null || reply === undefined) return undefined;
  const wrapped = asBytes(reply);
  return wrapped.length === 0 ? 'destroyed' : wrapped;
}

/** "<id>\n<bytes>", as the scripts keep a record (and a snapshot, whose id is its head). */
export function asRecord(reply: unknown): Rec {
  const packed = raw(reply);
  const end = packed.indexOf(10);
  return { id: packed.toString('utf8', 0, end), bytes: new Uint8Array(packed.subarray(end + 1)) };
}
