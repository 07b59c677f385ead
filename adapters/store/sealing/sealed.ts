import { createHmac } from 'node:crypto';
import type { Instant } from '../../../domain/ids.ts';
import { Tampered } from '../chain/chain.ts';
import { headAfter, nowhere } from '../head.ts';
import type { Given, Head, Loaded, Rec, Redact, Store, StreamId, Write } from '../port.ts';
import { openBytes, sealBytes } from './cipher.ts';
import { decodeSized, deflated, encode } from './codec.ts';
import { Destroyed, keyring, type StreamKeys } from './keyring.ts';
import { mergeBlind } from './merge.ts';
import { openRecords, redactRecord, sealDecided, sealItem } from './records.ts';
import { type RoundSeals, roundSeal } from './round.ts';
import type { SealedWrite } from './sealed-write.ts';
import { type Summaries, summariesOver } from './summaries.ts';
import type { MasterKeys } from './wrap.ts';

export interface Read {
  readonly head: Head;
  /** Records after `head` were taken out behind the store's back: it had written down this head (port.ts). The next append writes over that. */
  readonly claimed?: Head;
  /** True: forget your fold and start from `snapshot`, or from nothing. */
  readonly whole: boolean;
  readonly snapshot?: unknown;
  /** There was a snapshot and it did not open: everything was read instead. */
  readonly spoilt?: true;
  readonly events: readonly unknown[];
  /** How many bytes `snapshot` and `events` are as plain data. */
  readonly bytes: number;
}

/** `gone`: mailboxes that were to be told and whose key is destroyed. They can take nothing, and hold up nobody else's part. */
export type Appended =
  | {
      readonly did: 'appended';
      readonly heads: ReadonlyMap<StreamId, Head>;
      readonly gone: readonly StreamId[];
      /** How many bytes the events came to that were decided on a head. */
      readonly bytes: number;
    }
  | { readonly did: 'conflict' };

/** Encryption, chain and codec, once, over any Store. Events and folds are plain data. Everything may throw StoreDown. */
export interface Sealed extends Summaries {
  /** Throws Destroyed when the stream's key was destroyed, Tampered when a record is not what was stored. */
  read(stream: StreamId, after?: Head): Promise<Read>;
  /** The events from the `first` (1: of all) to the `last` of a trail, in the place where they stand. Throws as `read` does. */
  part(stream: StreamId, first: number, last: number): Promise<readonly unknown[]>;
  /**
   * All writes or none (but for mailboxes that are `gone`), durable when it returns. `heads`: of the streams that were decided on their
   * head. Throws Destroyed when that is one of those.
   */
  append(writes: readonly SealedWrite[], given?: readonly Given[]): Promise<Appended>;
  /** Answers how many bytes the fold is as plain data. Its content is stored deflated. */
  snapshot(stream: StreamId, at: Head, fold: unknown): Promise<number>;
  due(now: Instant, limit: number, offset: number): Promise<readonly StreamId[]>;
  /** When the store will next say that a stream is due, and where it stands now. `at`: where it stood, so that only what is new travels. */
  wake(stream: StreamId, at: Head): Promise<{ readonly head: Head; readonly wake: Instant | null }>;
  streams(): AsyncIterable<StreamId>;
  /** The seals of a case's scale rounds (BU-S2), at once where the key is in memory. Of a case that exists: else it would make its key. Throws Destroyed. */
  rounds(caseId: string): RoundSeals | Promise<RoundSeals>;
  /** Hashes under a key of this stream's own: the same for the same text as long as its key is, QUORATE_KEY rotated or not. Makes the key. */
  names(stream: StreamId): Promise<(text: string) => string>;
  /** Destroys the stream's key, and with it those of its rounds. For ever. */
  destroy(stream: StreamId): Promise<void>;
  /** Whether a record could be written: throws StoreDown where not. */
  probe(): Promise<void>;
  close(): Promise<void>;
}

export function seal(store: Store, masterKeys: MasterKeys): Sealed {
  const ring = keyring(store, masterKeys);

  /** undefined: it does not open, or is written in a form of a newer version. */
  function snapshotIn(stream: StreamId, keys: StreamKeys, loaded: Loaded): { fold: unknown; bytes: number } | undefined {
    const plain = openBytes(keys.records, `${stream} snapshot ${loaded.from}`, loaded.snapshot ?? new Uint8Array());
    try {
      if (plain === undefined) return undefined;
      const { value, size } = decodeSized(plain);
      return { fold: value, bytes: size };
    } catch {
      return undefined;
    }
  }

  async function read(stream: StreamId, after?: Head): Promise<Read> {
    const loaded = await store.load(stream, after);
    const { head, whole, from, records, claimed } = loaded;
    const found = { head, whole, ...(claimed === undefined ? {} : { claimed }) };
    const keys = ring.known(stream, loaded.key);
    if (records.length === 0 && loaded.snapshot === undefined) return { ...found, events: [], bytes: 0 };
    if (keys === undefined) throw new Tampered(stream, 'it has records and no key');
    // A record in the middle may be gone from a list that is still numbered: then its end is not where the head says.
    if (headAfter(from, records) !== head) throw new Tampered(stream, `its records do not lead to its head "${head}"`);
    const bytes = bytesIn(records);
    if (loaded.snapshot === undefined) return { ...found, events: openRecords(stream, keys, from, records), bytes };
    const cached = snapshotIn(stream, keys, loaded);
    // A snapshot is only a cache: one that does not open is passed over, and everything is folded from the first record.
    if (cached === undefined) return { ...(await read(stream, nowhere)), whole: true, spoilt: true };
    const events = openRecords(stream, keys, from, records);
    return { ...found, snapshot: cached.fold, events, bytes: bytes + cached.bytes };
  }

  function sealed(write: SealedWrite, keys: StreamKeys): Write {
    const { stream } = write;
    if ('items' in write) {
      const records = write.items.map((item) => sealItem(stream, keys, item.id, item.event));
      return { stream, records, after: 'any', wakeBy: write.wakeBy };
    }
    return { stream, records: sealDecided(stream, keys, write.after, write.events), after: write.after, wake: write.wake };
  }

  /** Seldom done, and of a few records: each is looked up by itself. */
  async function withRedacts(asked: readonly SealedWrite[], writes: readonly Write[]): Promise<readonly Write[]> {
    const found = new Map<StreamId, Redact[]>();
    for (const { stream, ...asks } of asked)
      for (const { record: n, remainder } of ('redacts' in asks && asks.redacts) || []) {
        const { from, records } = await store.part(stream, n, n);
        const keys = await ring.own(stream);
        const [event] = openRecords(stream, keys, from, records);
        const [record] = records;
        if (record === undefined) throw new Error(`${stream}: there is no record ${n} to redact.`);
        const one = { n, ...redactRecord(stream, keys, from, record, remainder(event)) };
        found.set(stream, [...(found.get(stream) ?? []), one]);
      }
    return writes.map((one) => ({ ...one, ...redactsOf(found.get(one.stream)) }));
  }

  /** undefined: a mailbox whose key is destroyed. */
  async function keysFor(write: SealedWrite): Promise<StreamKeys | undefined> {
    try {
      return await ring.own(write.stream);
    } catch (error) {
      if (error instanceof Destroyed && 'items' in write) return undefined;
      throw error;
    }
  }

  /** Nearly always the keys of all who are written to are held, and nobody waits. */
  async function append(asked: readonly SealedWrite[], given?: readonly Given[]): Promise<Appended> {
    const merged = mergeBlind(asked);
    const cached = merged.map(({ stream }) => ring.cached(stream));
    const keys = cached.every((one) => one !== undefined) ? cached : await Promise.all(merged.map(keysFor));
    const gone = merged.flatMap(({ stream }, at) => (keys[at] === undefined ? [stream] : []));
    const writes = merged.flatMap((one, at) => {
      const own = keys[at];
      return own === undefined ? [] : [sealed(one, own)];
    });
    const redacts = merged.some((one) => 'redacts' in one && one.redacts !== undefined && one.redacts.length > 0);
    const did = await store.append(redacts ? await withRedacts(merged, writes) : writes, given);
    if (did === 'appended') {
      const decided = writes.flatMap((one) => ('wakeBy' in one ? [] : [one]));
      const heads = new Map(decided.map((one) => [one.stream, headAfter(one.after, one.records)]));
      return { did, heads, gone, bytes: bytesIn(decided.flatMap(({ records }) => records)) };
    }
    // Decided streams are read again by whoever lost; a mailbox is not, so find out here whether its blind write never will be taken.
    const lately = await destroyedOf(writes.flatMap((one) => ('wakeBy' in one ? [one.stream] : [])));
    if (lately.length === 0) return { did };
    const rest = await append(
      merged.filter(({ stream }) => !lately.includes(stream)),
      given,
    );
    return rest.did === 'conflict' ? rest : { ...rest, gone: [...rest.gone, ...lately] };
  }

  async function destroyedOf(streams: readonly StreamId[]): Promise<readonly StreamId[]> {
    const keys = await Promise.all(streams.map((stream) => store.key(stream)));
    const gone = streams.filter((_, at) => keys[at] === 'destroyed');
    for (const stream of gone) ring.forget(stream);
    return gone;
  }

  return {
    read,
    async part(stream, first, last) {
      const { key, from, records } = await store.part(stream, first, last);
      const keys = ring.known(stream, key);
      if (records.length === 0) return [];
      if (keys === undefined) throw new Tampered(stream, 'it has records and no key');
      return openRecords(stream, keys, from, records);
    },
    append,
    async snapshot(stream, at, fold) {
      const keys = await ring.own(stream);
      const plain = encode(fold);
      await store.snapshot(stream, at, sealBytes(keys.records, `${stream} snapshot ${at}`, await deflated(plain)));
      return plain.length;
    },
    ...summariesOver(store, ring),
    due: (now, limit, offset) => store.due(now, limit, offset),
    async wake(stream, at) {
      const { head, wake } = await store.load(stream, at);
      return { head, wake };
    },
    streams: () => store.streams(),
    rounds(caseId) {
      const stream = `case:${caseId}` as const;
      const sealsBy = (keys: StreamKeys) => (name: string) => roundSeal(keys.round(name), `${stream} round ${name}`);
      const cached = ring.cached(stream);
      return cached === undefined ? ring.own(stream).then(sealsBy) : sealsBy(cached);
    },
    async names(stream) {
      const key = (await ring.own(stream)).names;
      return (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
    },
    async destroy(stream) {
      await store.destroyKey(stream);
      ring.forget(stream);
    },
    probe: () => store.probe(),
    close: () => store.close(),
  };
}

function redactsOf(redacts: readonly Redact[] | undefined): { readonly redacts?: readonly Redact[] } {
  return redacts === undefined ? {} : { redacts };
}

function bytesIn(records: readonly Rec[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
