import { nowhere } from '../adapters/store/head.ts';
import type { Given, StreamId } from '../adapters/store/port.ts';
import type { Fold, Folds } from './folds.ts';

/** The one other stream that every decision looks at: the directory. */
export interface Beside<B> {
  readonly stream: StreamId;
  readonly folds: Pick<Folds<B>, 'kept' | 'read'>;
}

/** What a turn decides on. `given`: the head the store has to check, where what is beside was not read but kept. */
export interface Ground<S, B> {
  readonly fold: Fold<S>;
  readonly beside: Fold<B>;
  readonly given: readonly Given[];
}

export interface Grounds<S, B> {
  /** What is kept, unless it was last found behind; undefined: read. */
  kept(stream: StreamId): Ground<S, B> | undefined;
  /** Both streams as stored now: one journey to the store. */
  read(stream: StreamId): Promise<Ground<S, B>>;
  /** What was kept had fallen behind: somebody else writes there too, so the next turn reads first. */
  behind(stream: StreamId): void;
}

const most = 2_000;

export function grounds<S, B>(own: Folds<S>, other: Beside<B> | undefined): Grounds<S, B> {
  const busy = new Set<StreamId>();
  const nothing: Fold<B> = { head: nowhere, state: null as B, news: 0 };
  return {
    kept(stream) {
      const fold = busy.has(stream) ? undefined : own.kept(stream);
      const beside = other === undefined ? nothing : other.folds.kept(other.stream);
      if (fold === undefined || beside === undefined) return undefined;
      return { fold, beside, given: other === undefined ? [] : [{ stream: other.stream, head: beside.head }] };
    },
    async read(stream) {
      const before = own.kept(stream);
      const [fold, beside] = await Promise.all([
        own.read(stream),
        other === undefined ? nothing : other.folds.read(other.stream),
      ]);
      if (fold === before) busy.delete(stream);
      return { fold, beside, given: [] };
    },
    behind(stream) {
      if (busy.size >= most) busy.clear();
      busy.add(stream);
    },
  };
}
