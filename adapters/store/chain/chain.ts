import { hash } from 'node:crypto';
import { placeOf } from '../head.ts';
import { type Head, isMailbox, type StreamId } from '../port.ts';
import { digestOf } from './redacted.ts';

/** A record is not what was stored: changed, moved, cut out, or sealed by another key. Names the place, never the content. */
export class Tampered extends Error {
  override readonly name = 'Tampered';
  readonly stream: StreamId;

  constructor(stream: StreamId, what: string) {
    super(`${stream}: ${what}. Run \`quorate audit verify\`, and restore the last backup that verifies.`);
    this.stream = stream;
  }
}

/** True for the streams that are the trail. A mailbox takes blind writes in any order: its records are linked by the store (roll.ts). */
export function isChained(stream: StreamId): boolean {
  return !isMailbox(stream);
}

/**
 * link = SHA-256(previous link ‖ SHA-256(sealed bytes)), in base64url; before the first stands the stream's name, so that a record cannot be
 * moved to another stream. It needs no key: a trail whose key is destroyed still verifies. Over the digest, so that the bytes of a redacted
 * record can be destroyed and its link stays (redacted.ts).
 */
export function link(stream: StreamId, head: Head, bytes: Uint8Array): string {
  const before = placeOf(head).id || `quorate ${stream}`;
  return hash('sha256', Buffer.concat([Buffer.from(`${before}\n`), digestOf(bytes)]), 'base64url');
}
