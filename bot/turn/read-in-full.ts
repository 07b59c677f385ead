import type { StreamId } from '../../adapters/store/port.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import type { CaseEvent } from '../../domain/case/case.ts';
import { leftOnTrail, withInFull } from '../../domain/case/in-full.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { Stamp } from '../../domain/decider.ts';
import type { MeetingId } from '../../domain/ref.ts';

/** A case with one of its past meetings in full. Throws StoreDown, Destroyed, Tampered. */
export type ReadInFull = (stream: StreamId, state: Case, id: MeetingId) => Promise<Case>;

/** Reads the records of one meeting out of the middle of its case's trail, for what is only shown on demand. Nothing of it is kept. */
export function readInFull(sealed: Pick<Sealed, 'part'>): ReadInFull {
  return async (stream, state, id) => {
    const span = leftOnTrail(state, id);
    if (span === null) return state;
    return withInFull(state, id, (await sealed.part(stream, ...span)) as readonly (CaseEvent & Stamp)[]);
  };
}
