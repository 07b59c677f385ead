import type { Key, Rec } from './port.ts';

/** Redis answers untyped; each of these takes one shape and refuses the rest. */
export function list(reply: unknown): readonly unknown[] {
  if (Array.isArray(reply)) return reply;
  throw new Error('Redis answered something that is not a list.');
}

/** Bytes of their own: the parser hands out slices of the socket's buffer. */
export function bytes(reply: unknown): Uint8Array {
  if (reply instanceof Uint8Array) return new Uint8Array(reply);
  throw new Error('Redis answered something that is not bytes.');
}

export function text(reply: unknown): string {
  return typeof reply === 'number' ? String(reply) : Buffer.from(bytes(reply)).toString('utf8');
}

/** '' stands for destroyed: a wrapped key is never empty. */
export function keyIn(reply: unknown): Key {
  if (reply === null || reply === undefined) return undefined;
  const wrapped = bytes(reply);
  return wrapped.length === 0 ? 'destroyed' : wrapped;
}

/** "<id>\n<bytes>", as the scripts keep a record (and a snapshot, whose id is its head). */
export function record(reply: unknown): Rec {
  const packed = bytes(reply);
  const end = packed.indexOf(10);
  return { id: Buffer.from(packed.subarray(0, end)).toString('utf8'), bytes: packed.slice(end + 1) };
}
