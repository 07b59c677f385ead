import { placeOf } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';

/** A stream folded up to a head. */
export interface Fold<S> {
  readonly head: Head;
  readonly state: S;
  /** Only after records were lost, until the next append: the state with them, which people were told of and their screens still show. */
  readonly shown?: S;
}

/**
 * A fold as it is kept. `bytes`: about what it comes to as plain data: its last snapshot, or what it was read from, and every event since.
 * `snapshotAt`: how many events that snapshot holds; `snapshotBytes`: how many bytes it is as plain data, 0 where none of it was written here.
 * `late`: known to have fallen behind.
 */
export interface KeptFold<S> {
  readonly fold: Fold<S>;
  readonly bytes: number;
  readonly snapshotAt: number;
  readonly snapshotBytes: number;
  readonly late: boolean;
}

export interface KeptFolds<S> {
  get(stream: StreamId): KeptFold<S> | undefined;
  /** As the one used last. The least used go until the others fit; this one stays, however large it is. */
  put(stream: StreamId, one: KeptFold<S>): void;
  behind(stream: StreamId): void;
  /** A snapshot of so many bytes was written of it, or (null) could not be, when it stood at `then`. */
  snapshotted(stream: StreamId, then: KeptFold<S>, written: number | null): void;
}

/** What a fold takes beside its state: its name, its head, its place in the list. */
const around = 500;

/**
 * Folds kept in memory, as many as fit into `room` bytes of plain data. By bytes and not by number, because a case of ten years takes as
 * much as a hundred that have just begun. Nothing is walked to weigh it: the bytes of what is read, written and snapshotted are known.
 */
export function keptFolds<S>(room: number): KeptFolds<S> {
  const kept = new Map<StreamId, KeptFold<S>>();
  let total = 0;

  function set(stream: StreamId, one: KeptFold<S>): void {
    const before = kept.get(stream);
    total += one.bytes - (before === undefined ? -around : before.bytes);
    kept.set(stream, one);
  }

  function fit(but: StreamId): void {
    for (const [stream, { bytes }] of kept) {
      if (total <= room) return;
      if (stream === but) continue;
      kept.delete(stream);
      total -= bytes + around;
    }
  }

  return {
    get: (stream) => kept.get(stream),
    put(stream, one) {
      set(stream, one);
      // Last in the order of the map, which is the order of use.
      kept.delete(stream);
      kept.set(stream, one);
      fit(stream);
    },
    behind(stream) {
      const one = kept.get(stream);
      if (one !== undefined) set(stream, { ...one, late: true });
    },
    snapshotted(stream, then, written) {
      const now = kept.get(stream);
      if (now === undefined) return;
      const since = Math.max(now.bytes - then.bytes, 0);
      const snapshotAt = Math.min(placeOf(then.fold.head).count, placeOf(now.fold.head).count);
      set(stream, { ...now, bytes: (written ?? then.bytes) + since, snapshotAt, snapshotBytes: written ?? 0 });
      fit(stream);
    },
  };
}
