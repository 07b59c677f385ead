import { createHmac, randomBytes } from 'node:crypto';
import { isChained, link, Tampered } from '../chain/chain.ts';
import { isRedacted, redactedRecord, remainderIn } from '../chain/redacted.ts';
import { headAfter } from '../head.ts';
import type { Head, Rec, StreamId } from '../port.ts';
import { openBytes, sealBytes } from './cipher.ts';
import { decode, encode } from './codec.ts';
import type { StreamKeys } from './keyring.ts';

/** What is authenticated with a record: where it stands (trail), or which one it is (mailbox, where order is nobody's promise). */
function about(stream: StreamId, head: Head, id: string): string {
  return isChained(stream) ? `${stream} after ${head}` : `${stream} item ${id}`;
}

/** Events decided on `head` to records that follow it. Each has a random nonce, so its id is its own even when the event is not. */
export function sealDecided(stream: StreamId, keys: StreamKeys, head: Head, events: readonly unknown[]): readonly Rec[] {
  const records: Rec[] = [];
  let at = head;
  for (const event of events) {
    const own = isChained(stream) ? '' : randomBytes(24).toString('base64url');
    const bytes = sealBytes(keys.records, about(stream, at, own), encode(event));
    const record = { id: own || link(stream, at, bytes), bytes };
    records.push(record);
    at = headAfter(at, [record]);
  }
  return records;
}

/** A blind item to a record. Its id is a keyed hash of the item's: the same every time, and tells the store nothing. */
export function sealItem(stream: StreamId, keys: StreamKeys, item: string, event: unknown): Rec {
  const id = createHmac('sha256', keys.items).update(item).digest('base64url');
  return { id, bytes: sealBytes(keys.records, about(stream, '' as Head, id), encode(event)) };
}

/** Whether a record is the one its chain says, in its place. A mailbox has no chain. Needs no key. */
export function isLinked(stream: StreamId, at: Head, record: Rec): boolean {
  return !isChained(stream) || record.id === link(stream, at, record.bytes);
}

/** What was sealed, or undefined when it is not what was put there, in that place, under that key. */
export function openRecord(stream: StreamId, keys: StreamKeys, at: Head, { id, bytes }: Rec): Uint8Array | undefined {
  const { is, sealed } = isRedacted(bytes)
    ? { is: redactedAbout(stream, at, id), sealed: remainderIn(bytes) }
    : { is: about(stream, at, id), sealed: bytes };
  return openBytes(keys.records, is, sealed);
}

/** The link is authenticated too, and that it is a remainder: nobody without the key puts one in the place of another record. */
function redactedAbout(stream: StreamId, at: Head, id: string): string {
  return `${stream} redacted ${id} after ${at}`;
}

/** The record with `remainder` in the place of what it held. One that was redacted before keeps its first digest. */
export function redactRecord(stream: StreamId, keys: StreamKeys, at: Head, record: Rec, remainder: unknown): Rec {
  const sealed = sealBytes(keys.records, redactedAbout(stream, at, record.id), encode(remainder));
  return { id: record.id, bytes: redactedRecord(record.bytes, sealed) };
}

/** Records that follow `from` back to events. Throws Tampered at the first that is not what was put there. */
export function openRecords(stream: StreamId, keys: StreamKeys, from: Head, records: readonly Rec[]): readonly unknown[] {
  let at = from;
  return records.map((record, index) => {
    if (!isLinked(stream, at, record)) throw new Tampered(stream, `the chain breaks at record ${index + 1} after "${from}"`);
    const plain = openRecord(stream, keys, at, record);
    if (plain === undefined) throw new Tampered(stream, `record ${index + 1} after "${from}" does not open`);
    at = headAfter(at, [record]);
    return decode(plain);
  });
}
