import { nowhere } from '../../adapters/store/head.ts';
import type { Given, StreamId } from '../../adapters/store/port.ts';
import type { Fold, Folds } from './folds.ts';

/** The one other stream that every decision looks at: the directory. */
export interface Beside<B> {
  readonly stream: StreamId;
  readonly folds: Pick<Folds<B>, 'kept' | 'read'>;
}

/**
 * What a turn decides on. `given`: the head the store has to check, where what is beside was not read but kept. `met`: events of
 * somebody else have come since the last turn.
 */
export interface Ground<S, B> {
  readonly fold: Fold<S>;
  readonly beside: Fold<B>;
  readonly given: readonly Given[];
  readonly met: boolean;
}

export interface Grounds<S, B> {
  /** What is kept, unless somebody else writes there too; undefined: read. */
  kept(stream: StreamId): Ground<S, B> | undefined;
  /** Both streams as stored now: one journey to the store. */
  read(stream: StreamId): Promise<Ground<S, B>>;
}

const most = 2_000;

/** So many turns in a row that met nobody: the others have gone. */
const alone = 5;

/** Where a turn meets events of somebody else the next ones read first, until a few have met none. */
export function grounds<S, B>(own: Folds<S>, other: Beside<B> | undefined): Grounds<S, B> {
  // The news that the last turn on a stream had: somebody else's may also have come by a read between two turns.
  const last = new Map<StreamId, number>();
  const busy = new Map<StreamId, number>();
  const nothing: Fold<B> = { head: nowhere, state: null as B, news: 0 };

  function meets(stream: StreamId, { news }: Fold<S>): boolean {
    const before = last.get(stream);
    if (last.size >= most) last.clear();
    last.set(stream, news);
    return before !== undefined && before !== news;
  }

  return {
    kept(stream) {
      const fold = busy.has(stream) ? undefined : own.kept(stream);
      const beside = other === undefined ? nothing : other.folds.kept(other.stream);
      if (fold === undefined || beside === undefined || fold.news !== (last.get(stream) ?? fold.news)) return undefined;
      last.set(stream, fold.news);
      return { fold, beside, given: other === undefined ? [] : [{ stream: other.stream, head: beside.head }], met: false };
    },
    async read(stream) {
      const [fold, beside] = await Promise.all([
        own.read(stream),
        other === undefined ? nothing : other.folds.read(other.stream),
      ]);
      const met = meets(stream, fold);
      if (busy.size >= most) busy.clear();
      const quiet = (busy.get(stream) ?? alone) + 1;
      if (met) busy.set(stream, 0);
      else if (quiet < alone) busy.set(stream, quiet);
      else busy.delete(stream);
      return { fold, beside, given: [], met };
    },
  };
}
