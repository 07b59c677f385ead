import type { DatabaseSync } from 'node:sqlite';
import type { StreamId } from '../port.ts';
import { type StreamPlace, streamPlaces } from './stream-place.ts';

interface Standing {
  readonly at: StreamPlace;
  readonly destroyed: boolean;
}

export interface RememberedPlaces {
  /** To be called in a transaction before anything is asked. */
  readonly begin: () => void;
  /** Where a stream stands, and whether its key is destroyed. */
  readonly place: (stream: StreamId) => Standing;
  /** Where it stands now that it was appended to. */
  readonly moved: (stream: StreamId, at: StreamPlace) => void;
  /** All of it is to be looked up again. */
  readonly forget: () => void;
}

/** So many streams are remembered, some 300 bytes each; then it begins anew. */
const most = 4_000;

/**
 * Where streams stand, without looking up in every append what this connection wrote down itself: a third of the append but for its commit
 * (docs/performance.md). What any other connection has committed, a hand that takes records out among them, raises the database's data_version
 * (https://www.sqlite.org/pragma.html#pragma_data_version), and then nothing is remembered. A transaction stands on one version of the file
 * from its beginning to its end, so each append asks once.
 */
export function rememberedPlaces(db: DatabaseSync): RememberedPlaces {
  const look = streamPlaces(db, 'k.name IS NOT NULL AND k.wrapped IS NULL');
  const version = db.prepare('PRAGMA data_version');
  version.setReturnArrays(true);
  const known = new Map<StreamId, Standing>();
  let seen: unknown;

  function keep(stream: StreamId, one: Standing): Standing {
    if (known.size >= most) known.clear();
    known.set(stream, one);
    return one;
  }

  return {
    begin() {
      const [now] = version.get() as unknown as readonly unknown[];
      if (now !== seen) known.clear();
      seen = now;
    },
    place(stream) {
      const found = known.get(stream);
      if (found !== undefined) return found;
      const { at, rest } = look(stream);
      const one = { at, destroyed: rest[0] === 1 };
      // One that is not there yet is made by the append, and one that lost records is looked at again until it is written over.
      return at.id === 0 || at.claimed !== undefined ? one : keep(stream, one);
    },
    moved: (stream, at) => void keep(stream, { at, destroyed: false }),
    forget: () => known.clear(),
  };
}
