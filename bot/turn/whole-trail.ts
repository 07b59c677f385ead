import { nowhere } from '../../adapters/store/head.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import { withoutWords } from '../../domain/case/redaction/without.ts';
import type { Case, Known, TrailEntry } from '../../domain/case/whole.ts';
import type { Alongside } from './alongside.ts';

/** Every event of a case, in order. It is long, and wanted only where something is redacted. Throws StoreDown, Destroyed, Tampered. */
export type ReadTrail = (id: string) => Promise<readonly TrailEntry[]>;

export function readTrail(sealed: Pick<Sealed, 'read'>): ReadTrail {
  return async (id) => (await sealed.read(`case:${id}`, nowhere)).events as readonly TrailEntry[];
}

/** What is asked to be redacted is looked up on the trail, and so is whom it concerns. */
export function withTrail<K extends Known>(read: ReadTrail): Alongside<Case, K> {
  return {
    concerns: (before, after) => before.redaction !== after.redaction,
    async look(_, after, known) {
      const { opening } = after;
      const trail = opening.status === 'open' ? await read(opening.id) : [];
      return { known: { ...known, trail }, writes: () => [] };
    },
  };
}

/** What an event destroys of the records before it, and what stays of each. */
export function redactsOf(event: TrailEntry) {
  if (event.event !== 'redacted') return [];
  return event.all.map(({ record, items }) => ({
    record,
    remainder: (held: unknown) => withoutWords(held as TrailEntry, new Set(items)),
  }));
}
