import type { Instant } from '../../domain/ids.ts';

/** A mailbox: a person's, or a team's that several people read. Anybody's decision may write into it blind. */
export type MailboxId = `person:${string}` | `team:${string}`;

/** One list of records: a case, a mailbox, the directory, who knocked and was not let in, what Slack has granted, which open case has which reference, or who fetched a file of their board. */
export type StreamId = `case:${string}` | MailboxId | (typeof singleStreams)[number];

/** Those of which there is one each. */
export const singleStreams = ['directory', 'strangers', 'introductions', 'installs', 'references', 'boards'] as const;

/** The one place that says which streams are mailboxes (lua/append.lua, which cannot ask, says it again). */
export function isMailbox(stream: string): stream is MailboxId {
  return stream.startsWith('person:') || stream.startsWith('team:');
}

/** Where a stream stood: "<count>:<id of the last record>"; '' is a stream that does not exist. */
export type Head = string & { readonly is: 'Head' };

/** One sealed record. `id`: unique in its stream, without white space; the chain link (case, directory, strangers) or one made for it (mailbox). */
export interface Rec {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Other bytes for the record that stands as the `n`th (1: the first) under `id`: what it held is overwritten, its place and its link stay. */
export interface Redact extends Rec {
  readonly n: number;
}

/** `redacts`: other bytes for records that stand, never of a mailbox; every snapshot and summary of before goes with it, and none of before is taken again. */
export type Write = { readonly stream: StreamId; readonly records: readonly Rec[] } & (
  | { readonly after: Head; readonly wake: Instant | null; readonly redacts?: readonly Redact[] } // decided on that head; sets the wake
  | { readonly after: 'any'; readonly wakeBy: Instant } // blind, mailboxes only; pulls the wake forward
);

/** A stream that must still be at `head` when the writes are done, else 'conflict': what a decision looked at besides the streams it writes to. */
export interface Given {
  readonly stream: StreamId;
  readonly head: Head;
}

/** A wrapped key; 'destroyed' for ever; undefined: never made. */
export type Key = Uint8Array | 'destroyed' | undefined;

export interface Loaded {
  readonly head: Head;
  /** The head that the store itself had written down, only where it differs from `head`: records after `head` were taken out behind its back. */
  readonly claimed?: Head;
  /** True: `after` is no longer on the path (or was not given), so `records` is everything since `snapshot`; forget your fold. */
  readonly whole: boolean;
  /** The head that `records` follow: `after`, the snapshot's, or ''. */
  readonly from: Head;
  readonly snapshot?: Uint8Array;
  readonly records: readonly Rec[];
  /** When the stream is next due; null: never. */
  readonly wake: Instant | null;
  /** Of a mailbox, what the store kept count and link of as records came (roll.ts); '' for other streams and an empty one. */
  readonly roll: Head;
  /** The key that bears the stream's name. Told on every load, so that a cached key cannot outlive a destroyed one. */
  readonly key: Key;
}

/** Some records out of the middle of a stream. `from`: the head they follow. */
export interface StreamPart extends Pick<Loaded, 'from' | 'records' | 'key'> {}

/** Of which stream a summary is wanted. `at`: where it stood when the asker last had one: of one that stands there still only that travels. */
export interface SummaryAsk {
  readonly stream: StreamId;
  readonly at?: Head;
}

/** Where a stream stands, and what was kept of it at that very place. */
export interface StoredSummary extends Pick<Loaded, 'head' | 'key'> {
  readonly summary?: Uint8Array;
}

/** What was made of a stream that stood at `at`. */
export interface SummaryWrite {
  readonly stream: StreamId;
  readonly at: Head;
  readonly bytes: Uint8Array;
}

/** The store is down, or the outcome could not be settled in time. The ask may be repeated safely. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown';
}

/**
 * A small store of bytes. It knows nothing of events, ciphers or time. Every method may be called again when its outcome is unknown,
 * and throws StoreDown within about two seconds when the store cannot answer.
 */
export interface Store {
  /** Without `after`: from the snapshot, if there is one. `after` '' is always on the path: every record from the first. */
  load(stream: StreamId, after?: Head): Promise<Loaded>;
  /** The records from the `first` (1: of all) to the `last`; fewer where the stream ends before. */
  part(stream: StreamId, first: number, last: number): Promise<StreamPart>;
  /**
   * All writes or none; durable when it returns. 'conflict' when any `after` is not that stream's head, or the stream's key is
   * destroyed. In a blind write a record whose id the stream already holds is left out. The same append sent again is 'appended' and
   * changes nothing: the records are known by their ids. One write a stream. `given`: also a conflict unless these stand where they
   * stood, checked in the same breath.
   */
  append(writes: readonly Write[], given?: readonly Given[]): Promise<'appended' | 'conflict'>;
  /** The streams of which a record was ever redacted. */
  redacted(): Promise<readonly StreamId[]>;
  /** Streams whose wake is at or before `now`, soonest first. */
  due(now: Instant, limit: number, offset: number): Promise<readonly StreamId[]>;
  /**
   * A cache of a fold, safe to lose. One that is further along the stream's path stays, whichever came last; what is no place of the path
   * is left out, and so is all for a stream whose key is destroyed, and whatever was folded before a record was redacted.
   */
  snapshot(stream: StreamId, at: Head, bytes: Uint8Array): Promise<void>;
  /** Of many streams at once, in their order, which may be some hundred: those that do not exist have the head ''. */
  summaries(asked: readonly SummaryAsk[]): Promise<readonly StoredSummary[]>;
  /**
   * A few bytes beside each of many streams, made of it as it stands at `at`, safe to lose; told only while it stands there. One of a stream that
   * stands elsewhere by now, or whose key is destroyed, is left out. It goes as the stream's snapshot does, with its key and with a redaction.
   */
  summarise(writes: readonly SummaryWrite[]): Promise<void>;
  streams(): AsyncIterable<StreamId>;
  key(name: string): Promise<Key>;
  /** Keeps a wrapped key unless the name has one; returns the one that is kept, which may be another replica's. */
  createKey(name: string, wrapped: Uint8Array): Promise<Uint8Array | 'destroyed'>;
  /** Keeps the same key wrapped anew (rotation). Nothing happens when the name has no key or a destroyed one. */
  replaceKey(name: string, wrapped: Uint8Array): Promise<void>;
  /** For ever, also before it was made. The stream of that name loses its snapshot, summary and wake, and takes no more records. */
  destroyKey(name: string): Promise<void>;
  /** Names of all keys, destroyed ones too. */
  keys(): AsyncIterable<string>;
  /**
   * Writes about as much as an append takes, as durably as an append, over what the last probe wrote: it leaves nothing that grows, and nothing
   * that is a stream, a key or part of a backup. Throws StoreDown where an append would.
   */
  probe(): Promise<void>;
  /** Sees to it that redacted records and overwritten and destroyed keys leave the journal on disk too. May go on after it returns. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}
