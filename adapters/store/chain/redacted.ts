import { hash } from 'node:crypto';

/**
 * What stands in the place of a record whose bytes were destroyed: a mark, the digest of those bytes, and what may stay of it, sealed. The
 * mark is none of the versions of a sealed record (sealing/cipher.ts), so the two are never taken for each other.
 */
const MARK = 0x52; // R
const DIGEST = 32;

export function isRedacted(bytes: Uint8Array): boolean {
  return bytes[0] === MARK && bytes.length > 1 + DIGEST;
}

/** Of the bytes as they were stored first, whether or not they are still there. */
export function digestOf(bytes: Uint8Array): Uint8Array {
  return isRedacted(bytes) ? bytes.subarray(1, 1 + DIGEST) : hash('sha256', bytes, 'buffer');
}

/** `remainder`: sealed. */
export function redactedRecord(bytes: Uint8Array, remainder: Uint8Array): Uint8Array {
  const stub = new Uint8Array(1 + DIGEST + remainder.length);
  stub[0] = MARK;
  stub.set(digestOf(bytes), 1);
  stub.set(remainder, 1 + DIGEST);
  return stub;
}

export function remainderIn(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(1 + DIGEST);
}
