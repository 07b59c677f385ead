import type { Anchors } from './anchor.ts';
import { headAfter, nowhere, placeOf } from './head.ts';
import { keyring } from './keyring.ts';
import type { Head, Loaded, Store, StreamId } from './port.ts';
import { isLinked, openRecord } from './records.ts';
import type { MasterKeys } from './wrap.ts';

/**
 * What is wrong, and from which record on (1 is the first). broken: a record was changed, moved or cut out. sealed by another: it
 * does not open under the stream's key in that place. no key: it has records and its key is gone (not destroyed: gone). cut: the
 * anchor saw a record here that is no longer there. missing: the anchor saw a stream that is no longer there.
 */
export interface Fault {
  readonly stream: StreamId;
  readonly record: number;
  readonly fault: 'broken' | 'sealed by another' | 'no key' | 'cut' | 'missing';
}

export interface Verdict {
  readonly streams: number;
  readonly records: number;
  /** Streams whose key was destroyed: their chain is checked, their content cannot be. */
  readonly destroyed: number;
  readonly faults: readonly Fault[];
}

/**
 * Walks every stream from its first record. Without master keys the chain of links is checked; with them every record is opened too,
 * which a trail rewritten with fresh links does not survive. The end of a trail can only be missed by an anchor kept elsewhere.
 */
export async function verify(
  store: Store,
  given: { readonly masters?: MasterKeys; readonly anchors?: Anchors } = {},
): Promise<Verdict> {
  const ring = given.masters && keyring(store, given.masters);
  const faults: Fault[] = [];
  const seen = new Set<StreamId>();
  let records = 0;
  let destroyed = 0;

  function firstFault(stream: StreamId, loaded: Loaded): Fault | undefined {
    const key = loaded.key === 'destroyed' ? undefined : loaded.key;
    if (loaded.key === undefined && loaded.records.length > 0) return { stream, record: 1, fault: 'no key' };
    const keys = key && ring?.known(stream, key);
    const anchored = placeOf(given.anchors?.get(stream) ?? nowhere);
    let at: Head = nowhere;
    for (const [index, record] of loaded.records.entries()) {
      const place = { stream, record: index + 1 };
      if (!isLinked(stream, at, record)) return { ...place, fault: 'broken' };
      if (keys !== undefined && openRecord(stream, keys, at, record) === undefined)
        return { ...place, fault: 'sealed by another' };
      if (anchored.count === index + 1 && anchored.id !== record.id) return { ...place, fault: 'cut' };
      at = headAfter(at, [record]);
    }
    if (at !== loaded.head) return { stream, record: loaded.records.length + 1, fault: 'broken' };
    if (loaded.claimed !== undefined || anchored.count > loaded.records.length)
      return { stream, record: loaded.records.length + 1, fault: 'cut' };
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
  for (const stream of given.anchors?.keys() ?? []) if (!seen.has(stream)) faults.push({ stream, record: 1, fault: 'missing' });
  return { streams: seen.size, records, destroyed, faults };
}
