import { nowhere } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Watch } from '../observe/watch.ts';
import { oneReadAtATime } from './one-read-at-a-time.ts';

/** A stream folded up to a head. */
export interface Fold<S> {
  readonly head: Head;
  readonly state: S;
  /** Only after records were lost, until the next append: the state with them, which people were told of and their screens still show. */
  readonly shown?: S;
}

export interface Folds<S> {
  /** As last known here, without asking the store. Whoever decides on it must have the store check the head. */
  kept(stream: StreamId): Fold<S> | undefined;
  /** As stored now. */
  read(stream: StreamId): Promise<Fold<S>>;
  put(stream: StreamId, fold: Fold<S>): Fold<S>;
  /** What is kept of it is known to have fallen behind: not `kept` again before a read of it ends, which is begun here. */
  behind(stream: StreamId): void;
}

export interface Packing<S> {
  readonly pack: (state: S) => unknown;
  readonly unpack: (packed: never) => S;
}

export interface FoldOptions<S, E> {
  readonly sealed: Pick<Sealed, 'read' | 'snapshot'>;
  readonly initial: S;
  readonly fold: (state: S, events: readonly E[]) => S;
  /** How many folds are kept, the least used go first. */
  readonly keep: number;
  /** The form of the state as kept in snapshots; raise it when the state changes shape. Absent: none are kept. */
  readonly form?: number;
  /** Absent: nobody is told of what is found wrong (a command line that reads and goes). */
  readonly watch?: Watch;
  /** For a state that is not plain data: the same as plain data, and back. */
  readonly packing?: Packing<S>;
}

/** Whoever had to fold more events than this leaves a snapshot behind. */
const long = 200;

/**
 * Folds of streams. Another replica may have written, so a kept fold is good only when the store says so: `read` reads the tail every
 * time, and what was decided on `kept` is appended with its head for the store to check. A head that was kept and is not on the path any
 * more proves that records were lost: nothing else ever moves a stream back. Where nothing is kept, the head that the store itself had written
 * down proves the same, and is told before an append writes over it. What is read was sealed by this program and its seal
 * verified, so its form is taken as written.
 */
export function folds<S, E>(options: FoldOptions<S, E>): Folds<S> {
  const { sealed, initial, fold: foldAll, keep, form, packing, watch } = options;
  const kept = new Map<StreamId, Fold<S>>();
  const late = new Set<StreamId>();

  function put(stream: StreamId, fold: Fold<S>): Fold<S> {
    kept.delete(stream);
    kept.set(stream, fold);
    late.delete(stream);
    for (const oldest of kept.keys()) {
      if (kept.size <= keep) break;
      kept.delete(oldest);
      late.delete(oldest);
    }
    return fold;
  }

  async function afresh(stream: StreamId): Promise<Fold<S>> {
    const read = await sealed.read(stream);
    if (read.claimed !== undefined) watch?.lost({ stream, had: read.claimed, found: read.head });
    if (read.spoilt) watch?.failed(stream, 'open a snapshot', new Error('it does not open'));
    const cached = read.snapshot as { readonly form: number; readonly state: unknown } | undefined;
    const good = cached !== undefined && cached.form === form;
    const all = cached === undefined || good ? read : await sealed.read(stream, nowhere);
    const fold = foldOn(good ? unpacked(cached.state) : initial, all.head, all.events);
    // Only a cache: nobody waits for it, and it may be lost.
    if (form !== undefined && all.events.length > long)
      sealed
        .snapshot(stream, fold.head, { form, state: packed(fold.state) })
        .catch((error: unknown) => watch?.failed(stream, 'snapshot', error));
    return fold;
  }

  function foldOn(from: S, head: Head, events: readonly unknown[]): Fold<S> {
    return { head, state: foldAll(from, events as readonly E[]) };
  }

  const packed = (state: S): unknown => (packing === undefined ? state : packing.pack(state));
  const unpacked = (state: unknown): S => (packing === undefined ? (state as S) : packing.unpack(state as never));

  async function once(stream: StreamId): Promise<Fold<S>> {
    const known = kept.get(stream);
    if (known === undefined) return put(stream, await afresh(stream));
    const tail = await sealed.read(stream, known.head);
    const { shown } = known;
    // What the store had written down may be further than what was kept here: another replica's records, cut before they were read.
    if (tail.whole || tail.claimed !== undefined) watch?.lost({ stream, had: tail.claimed ?? known.head, found: tail.head });
    if (tail.whole) {
      return put(stream, { ...(await afresh(stream)), shown: shown ?? known.state });
    }
    if (tail.events.length > 0)
      return put(stream, { ...foldOn(known.state, tail.head, tail.events), ...(shown === undefined ? {} : { shown }) });
    // An append of our own may have gone past it meanwhile.
    return kept.get(stream) === known ? put(stream, known) : known;
  }

  const read = oneReadAtATime(once);
  return {
    put,
    read,
    kept: (stream) => (late.has(stream) ? undefined : kept.get(stream)),
    behind(stream) {
      if (!kept.has(stream)) return;
      late.add(stream);
      // Nobody waits for it. Whoever needs it asks again, and hears what is wrong.
      read(stream).catch((error: unknown) => watch?.failed(stream, 'read behind', error));
    },
  };
}
