import { nowhere, placeOf } from '../../adapters/store/head.ts';
import type { Head, StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { Watch } from '../observe/watch.ts';
import { type Fold, type KeptFold, keptFolds } from './kept-folds.ts';
import { oneReadAtATime } from './one-read-at-a-time.ts';

export interface Folds<S> {
  /** As last known here, without asking the store. Whoever decides on it must have the store check the head. */
  kept(stream: StreamId): Fold<S> | undefined;
  /** As stored now. */
  read(stream: StreamId): Promise<Fold<S>>;
  /** The same where records before it were redacted: nothing that was folded before is kept, here or as a snapshot. `bytes`: of all its events. */
  anew(stream: StreamId, fold: Fold<S>, bytes: number): void;
  /** What a turn came to. `grown`: the bytes of its events. */
  put(stream: StreamId, fold: Fold<S>, grown: number): Fold<S>;
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
  /** How many bytes of folds are kept, see kept-folds.ts. 0: the last one alone. */
  readonly room: number;
  /** The form of the state as kept in snapshots; raise it when the state changes shape. Absent: none are kept. */
  readonly form?: number;
  /** How many events follow a snapshot before the next is thought of. 200 unless said: a stream whose cold reads are many wants fewer. */
  readonly every?: number;
  /** Whether an event redacts records before it: what was folded of them is read again. Absent: none does. */
  readonly redacts?: (event: E) => boolean;
  /** Absent: nobody is told of what is found wrong (a command line that reads and goes). */
  readonly watch?: Watch;
  /** For a state that is not plain data: the same as plain data, and back. */
  readonly packing?: Packing<S>;
}

/** A snapshot is written, or renewed, when so many events have followed the last: so that a cold read opens it and few records more. */
const usually = 200;
/**
 * Only once what followed comes to twice its own bytes, so that none costs more than the presses between; a large one, as of a case of ten years, to eight
 * times: one of 480 KB is 12 ms of the main thread and 23 of the database's. By `atMost` at the latest, so that a cold read opens no more.
 */
const atMost = 3_000;
const large = 100_000;

/**
 * Folds of streams. Another replica may have written, so a kept fold is good only when the store says so: `read` reads the tail every
 * time, and what was decided on `kept` is appended with its head for the store to check. A head that was kept and is not on the path any
 * more proves that records were lost: nothing else ever moves a stream back. Where nothing is kept, the head that the store itself had written
 * down proves the same, and is told before an append writes over it. What is read was sealed by this program and its seal
 * verified, so its form is taken as written.
 */
export function folds<S, E>(options: FoldOptions<S, E>): Folds<S> {
  const { sealed, initial, fold: foldAll, room, form, packing, watch, every = usually } = options;
  const kept = keptFolds<S>(room);
  const writing = new Set<StreamId>();

  function put(stream: StreamId, fold: Fold<S>, grown: number): Fold<S> {
    const before = kept.get(stream);
    return keep(stream, {
      fold,
      bytes: (before?.bytes ?? 0) + grown,
      snapshotAt: before?.snapshotAt ?? 0,
      snapshotBytes: before?.snapshotBytes ?? 0,
      late: false,
    });
  }

  function keep(stream: StreamId, one: KeptFold<S>): Fold<S> {
    kept.put(stream, one);
    if (form !== undefined && !writing.has(stream) && isWorthOne(one, every)) {
      writing.add(stream);
      // Only a cache: nobody waits for it, and it may be lost. Whoever is being answered is answered first.
      setImmediate(() => void renew(stream, one).finally(() => writing.delete(stream)));
    }
    return one.fold;
  }

  /** Where it cannot be written it is tried again after as many events more, and not by every press. */
  async function renew(stream: StreamId, one: KeptFold<S>): Promise<void> {
    const { head, state } = one.fold;
    let written: number | null = null;
    try {
      written = await sealed.snapshot(stream, head, { form, state: packing === undefined ? state : packing.pack(state) });
    } catch (error) {
      watch?.failed(stream, 'snapshot', error);
    }
    kept.snapshotted(stream, one, written);
  }

  async function afresh(stream: StreamId): Promise<KeptFold<S>> {
    const read = await sealed.read(stream);
    if (read.claimed !== undefined) watch?.lost({ stream, had: read.claimed, found: read.head });
    if (read.spoilt) watch?.failed(stream, 'open a snapshot', new Error('it does not open'));
    const cached = read.snapshot as { readonly form: number; readonly state: unknown } | undefined;
    const good = cached !== undefined && cached.form === form;
    const all = cached === undefined || good ? read : await sealed.read(stream, nowhere);
    const fold = foldOn(good ? unpacked(cached.state) : initial, all.head, all.events);
    // One that is of no use is replaced at once.
    const useless = read.spoilt === true || (cached !== undefined && !good);
    const snapshotAt = useless ? -atMost : placeOf(all.head).count - all.events.length;
    return { fold, bytes: all.bytes, snapshotAt, snapshotBytes: 0, late: false };
  }

  function foldOn(from: S, head: Head, events: readonly unknown[]): Fold<S> {
    return { head, state: foldAll(from, events as readonly E[]) };
  }

  const unpacked = (state: unknown): S => (packing === undefined ? (state as S) : packing.unpack(state as never));

  async function once(stream: StreamId): Promise<Fold<S>> {
    const known = kept.get(stream)?.fold;
    if (known === undefined) return keep(stream, await afresh(stream));
    const tail = await sealed.read(stream, known.head);
    const { shown } = known;
    // What the store had written down may be further than what was kept here: another replica's records, cut before they were read.
    if (tail.whole || tail.claimed !== undefined) watch?.lost({ stream, had: tail.claimed ?? known.head, found: tail.head });
    if (tail.whole) {
      const again = await afresh(stream);
      return keep(stream, { ...again, fold: { ...again.fold, shown: shown ?? known.state } });
    }
    if (options.redacts !== undefined && (tail.events as readonly E[]).some(options.redacts))
      return keep(stream, await afresh(stream));
    if (tail.events.length > 0) {
      const fold = foldOn(known.state, tail.head, tail.events);
      return put(stream, { ...fold, ...(shown === undefined ? {} : { shown }) }, tail.bytes);
    }
    // An append of our own may have gone past it meanwhile.
    return kept.get(stream)?.fold === known ? put(stream, known, 0) : known;
  }

  const read = oneReadAtATime(once);
  return {
    put,
    read,
    anew(stream, fold, bytes) {
      keep(stream, { fold, bytes, snapshotAt: -atMost, snapshotBytes: 0, late: false });
    },
    kept(stream) {
      const one = kept.get(stream);
      return one === undefined || one.late ? undefined : one.fold;
    },
    behind(stream) {
      if (kept.get(stream) === undefined) return;
      kept.behind(stream);
      // Nobody waits for it. Whoever needs it asks again, and hears what is wrong.
      read(stream).catch((error: unknown) => watch?.failed(stream, 'read behind', error));
    },
  };
}

function isWorthOne({ fold, bytes, snapshotAt, snapshotBytes }: KeptFold<unknown>, every: number): boolean {
  const since = placeOf(fold.head).count - snapshotAt;
  const times = snapshotBytes >= large ? 8 : 2;
  return since >= every && (since >= atMost || bytes - snapshotBytes >= times * snapshotBytes);
}
