import { nowhere } from '../../adapters/store/head.ts';
import type { Given, Head, StreamId } from '../../adapters/store/port.ts';
import type { Folds } from './folds.ts';
import type { Fold } from './kept-folds.ts';

/** The one other stream that every decision looks at: the directory. */
export interface Beside<B> {
  readonly stream: StreamId;
  readonly folds: Pick<Folds<B>, 'kept' | 'read'>;
}

/**
 * What a turn decides on. `given`: the head the store has to check, where what is beside was not read but kept. `met`: events of
 * somebody else have come since the last turn.
 */
export interface Basis<S, B> {
  readonly fold: Fold<S>;
  readonly beside: Fold<B>;
  readonly given: readonly Given[];
  readonly met: boolean;
}

export interface BasisOf<S, B> {
  /** What is kept, unless somebody else writes there too; undefined: read. */
  kept(stream: StreamId): Basis<S, B> | undefined;
  /** Both streams as stored now: one journey to the store. */
  read(stream: StreamId): Promise<Basis<S, B>>;
  /** What the turn came to; `grown`: the bytes of its events. */
  put(stream: StreamId, fold: Fold<S>, grown: number): void;
  /** The same, where records were redacted. `bytes`: of all its events. */
  anew(stream: StreamId, fold: Fold<S>, bytes: number): void;
}

const most = 2_000;

/** So many turns in a row that met nobody: the others have gone. */
const alone = 5;

/** Where a turn meets events of somebody else the next ones read first, until a few have met none. */
export function basisOf<S, B>(own: Folds<S>, other: Beside<B> | undefined): BasisOf<S, B> {
  // Where the last turn left each stream. One that stands elsewhere was written to by somebody else, even if a read between two turns saw it.
  const left = new Map<StreamId, Head>();
  const busy = new Map<StreamId, number>();
  const nothing: Fold<B> = { head: nowhere, state: null as B };

  function leave(stream: StreamId, head: Head): void {
    if (left.size >= most) left.clear();
    left.set(stream, head);
  }

  return {
    kept(stream) {
      const fold = busy.has(stream) ? undefined : own.kept(stream);
      const beside = other === undefined ? nothing : other.folds.kept(other.stream);
      if (fold === undefined || beside === undefined || fold.head !== (left.get(stream) ?? fold.head)) return undefined;
      return { fold, beside, given: other === undefined ? [] : [{ stream: other.stream, head: beside.head }], met: false };
    },
    async read(stream) {
      const [fold, beside] = await Promise.all([
        own.read(stream),
        other === undefined ? nothing : other.folds.read(other.stream),
      ]);
      const met = fold.head !== (left.get(stream) ?? fold.head);
      leave(stream, fold.head);
      if (busy.size >= most) busy.clear();
      const quiet = (busy.get(stream) ?? alone) + 1;
      if (met) busy.set(stream, 0);
      else if (quiet < alone) busy.set(stream, quiet);
      else busy.delete(stream);
      return { fold, beside, given: [], met };
    },
    put(stream, fold, grown) {
      own.put(stream, fold, grown);
      leave(stream, fold.head);
    },
    anew(stream, fold, bytes) {
      own.anew(stream, fold, bytes);
      leave(stream, fold.head);
    },
  };
}
