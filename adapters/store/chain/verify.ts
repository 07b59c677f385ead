import { headAfter, nowhere, placeOf } from '../head.ts';
import type { Head, Loaded, Store, StreamId } from '../port.ts';
import { decode } from '../sealing/codec.ts';
import { keyring } from '../sealing/keyring.ts';
import { isLinked, openRecord } from '../sealing/records.ts';
import type { MasterKeys } from '../sealing/wrap.ts';
import { type Anchors, headToAnchor } from './anchor.ts';
import { isChained } from './chain.ts';
import { isRedacted } from './redacted.ts';
import { rollAfter } from './roll.ts';

/**
 * What is wrong, and from which record on (1 is the first; of a mailbox 1 where nobody can tell). broken: a record was changed, moved,
 * repeated or cut out. sealed by another: it does not open under the stream's key in that place. no key: it has records and its key is
 * gone (not destroyed: gone). not buried: its key is destroyed, and no tombstone says that it should be. not destroyed: a tombstone says
 * that its key was destroyed, and it has one. cut: the store or an anchor saw a record here that is no longer there. missing: an anchor
 * saw a stream that is no longer there. not agreed: it was redacted, and nobody says that it was to be. not redacted: the case says that it was,
 * and its bytes are there.
 */
export interface Fault {
  readonly stream: string;
  readonly record: number;
  readonly fault:
    | 'broken'
    | 'sealed by another'
    | 'no key'
    | 'not buried'
    | 'not destroyed'
    | 'cut'
    | 'missing'
    | 'not agreed'
    | 'not redacted';
}

export interface Verdict {
  readonly streams: number;
  readonly records: number;
  /** Streams whose key was destroyed: their chain is checked, their content cannot be. */
  readonly destroyed: number;
  /** Records whose bytes were destroyed and whose place and link stand. */
  readonly redacted: number;
  /** Keys of which there is no record. A process that died between making a key and its first record leaves one; so does whoever cuts out a whole stream. */
  readonly alone: readonly string[];
  readonly faults: readonly Fault[];
}

export interface VerifyOptions {
  readonly masters?: MasterKeys;
  readonly anchors?: Anchors;
  /** Streams of which it is known that their key was destroyed on purpose. Absent: key states are compared with nothing. */
  readonly tombstones?: ReadonlySet<string>;
  /** Which records, from 1, a stream itself says were redacted, out of its events in order. Absent: what was redacted is compared with nothing. */
  readonly redactedIn?: (stream: StreamId, events: readonly unknown[]) => ReadonlySet<number>;
  /** Of which it is known otherwise that they were: '<stream> <record>'. */
  readonly redactions?: ReadonlySet<string>;
}

/**
 * Walks every stream from its first record. Without master keys the links are checked; with them every record is opened too, which a
 * trail rewritten with fresh links does not survive. The end of a trail, and a mailbox linked afresh, can only be missed by an anchor
 * kept elsewhere.
 */
export async function verify(store: Store, given: VerifyOptions = {}): Promise<Verdict> {
  const ring = given.masters && keyring(store, given.masters);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let records = 0;
  let destroyed = 0;
  let redacted = 0;

  function firstFault(stream: StreamId, loaded: Loaded): Fault | undefined {
    const key = loaded.key === 'destroyed' ? undefined : loaded.key;
    if (loaded.key === undefined && loaded.records.length > 0) return { stream, record: 1, fault: 'no key' };
    const keys = key && ring?.known(stream, key);
    const anchored = placeOf(given.anchors?.get(stream) ?? nowhere);
    let at: Head = nowhere;
    let roll: Head = nowhere;
    const events: unknown[] = [];
    for (const [index, record] of loaded.records.entries()) {
      const place = { stream, record: index + 1 };
      if (!isLinked(stream, at, record)) return { ...place, fault: 'broken' };
      if (isChained(stream) && isRedacted(record.bytes)) redacted += 1;
      const plain = keys && openRecord(stream, keys, at, record);
      if (keys !== undefined && plain === undefined) return { ...place, fault: 'sealed by another' };
      if (plain !== undefined && given.redactedIn !== undefined && isChained(stream)) events.push(decode(plain));
      at = headAfter(at, [record]);
      if (!isChained(stream)) roll = rollAfter(roll, record);
      if (anchored.count === index + 1 && anchored.id !== placeOf(headToAnchor(stream, { head: at, roll })).id)
        return { ...place, fault: 'cut' };
    }
    const end = { stream, record: loaded.records.length + 1 };
    if (at !== loaded.head) return { ...end, fault: 'broken' };
    const counted = Math.max(anchored.count, placeOf(loaded.claimed ?? nowhere).count, placeOf(loaded.roll).count);
    if (counted > loaded.records.length) return { ...end, fault: 'cut' };
    if (roll !== loaded.roll) return { stream, record: 1, fault: 'broken' };
    return keys === undefined ? undefined : redactedOtherwise(stream, loaded, events);
  }

  /** Only where it can be read what the stream says of itself. */
  function redactedOtherwise(stream: StreamId, { records: all }: Loaded, events: readonly unknown[]): Fault | undefined {
    if (given.redactedIn === undefined || !isChained(stream)) return undefined;
    const said = given.redactedIn(stream, events);
    for (const [index, { bytes }] of all.entries()) {
      const record = index + 1;
      const known = said.has(record) || given.redactions?.has(`${stream} ${record}`) === true;
      if (known !== isRedacted(bytes)) return { stream, record, fault: known ? 'not redacted' : 'not agreed' };
    }
    return undefined;
  }

  for await (const stream of store.streams()) {
    const loaded = await store.load(stream, nowhere);
    seen.add(stream);
    records += loaded.records.length;
    if (loaded.key === 'destroyed') destroyed += 1;
    const fault = firstFault(stream, loaded);
    if (fault !== undefined) faults.push(fault);
  }
  const alone: string[] = [];
  for await (const name of store.keys()) {
    const key = await store.key(name);
    const isDestroyed = key === 'destroyed';
    if (!isDestroyed && !seen.has(name)) alone.push(name);
    if (given.tombstones !== undefined && isDestroyed !== given.tombstones.has(name))
      faults.push({ stream: name, record: 1, fault: isDestroyed ? 'not buried' : 'not destroyed' });
  }
  for (const stream of given.anchors?.keys() ?? []) if (!seen.has(stream)) faults.push({ stream, record: 1, fault: 'missing' });
  return { streams: seen.size, records, destroyed, redacted, alone, faults };
}
