import type { Instant } from '../../domain/ids.ts';

/** One list of records: a case, a person's mailbox, or the directory. */
export type StreamId = `case:${string}` | `person:${string}` | 'directory';

/** Where a stream stood: "<count>:<id of the last record>"; '' is a stream that does not exist. */
export type Head = string & { readonly is: 'Head' };

/** One sealed record. `id`: the chain link (case, directory) or the item's own id (person), unique in its stream. */
export interface Rec {
  readonly id: string;
  readonly bytes: Uint8Array;
}

export type Write = { readonly stream: StreamId; readonly records: readonly Rec[] } & (
  | { readonly after: Head; readonly wake: Instant | null } // decided on that head; sets the wake
  | { readonly after: 'any'; readonly wakeBy: Instant } // blind, person streams only; pulls the wake forward
);

export interface Loaded {
  readonly head: Head;
  /** True: `after` is no longer on the path (or was not given), so `records` is everything since `snapshot`; forget your fold. */
  readonly whole: boolean;
  readonly snapshot?: Uint8Array;
  readonly records: readonly Rec[];
}

/** The store is down, or the outcome could not be settled in time. The ask may be repeated safely. */
export class StoreDown extends Error {
  override readonly name = 'StoreDown';
}

/**
 * A small store of bytes. It knows nothing of events, keys or time.
 * `append`: all writes or none; durable when it returns; 'conflict' when any `after` is not that stream's head. In a blind write a
 * record whose id the stream already holds is left out, so repeating it is harmless. Throws StoreDown.
 */
export interface Store {
  load(stream: StreamId, after?: Head): Promise<Loaded>;
  append(writes: readonly Write[]): Promise<'appended' | 'conflict'>;
  /** Streams whose wake is at or before `now`, soonest first. */
  due(now: Instant, limit: number, offset: number): Promise<readonly StreamId[]>;
  /** A cache of a fold, safe to lose. */
  snapshot(stream: StreamId, at: Head, bytes: Uint8Array): Promise<void>;
  streams(): AsyncIterable<StreamId>;
  key(name: string): Promise<Uint8Array | 'destroyed' | undefined>;
  /** Keeps a wrapped key; a name that is already there is replaced (rotation); a destroyed one stays destroyed. */
  putKey(name: string, wrapped: Uint8Array): Promise<void>;
  destroyKey(name: string): Promise<void>;
  close(): Promise<void>;
}
