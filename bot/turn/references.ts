import { Destroyed } from '../../adapters/store/sealing/keyring.ts';
import type { Sealed } from '../../adapters/store/sealing/sealed.ts';
import {
  evolveReferences,
  noReferences,
  type References,
  type ReferencesEvent,
  referenceKey,
  referenceOf,
  referencesForm,
} from '../../domain/case/opening/references.ts';
import type { Case, Known } from '../../domain/case/whole.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { Watch } from '../observe/watch.ts';
import type { Alongside } from './alongside.ts';
import { folds } from './folds.ts';

const stream = 'references';

export interface OpenReferences {
  readonly alongside: <K extends Known>() => Alongside<Case, K>;
  /** The open case that has a reference, as stored now; null: none. Throws StoreDown. */
  readonly holder: (reference: string) => Promise<CaseId | null>;
}

/**
 * Which open case has which reference: claimed by whatever opens a case or writes another reference on it, let go by that and by the end
 * of the case, in the same append, on the head of the one stream that all claims stand in. So of two that ask for one at the same time,
 * on whatever replica, one is first and the other is decided again.
 *
 * The case is what counts: a claim of one that is not open under that reference (of a backup that was taken between the two) is free.
 */
export function openReferences(
  sealed: Pick<Sealed, 'read' | 'snapshot' | 'names'>,
  caseOf: (id: CaseId) => Promise<Case>,
  watch?: Watch,
): OpenReferences {
  const cache = folds<References, ReferencesEvent>({
    sealed,
    initial: noReferences,
    fold: (from, events) => events.reduce(evolveReferences, from),
    room: 0,
    form: referencesForm,
    ...(watch === undefined ? {} : { watch }),
  });
  const read = async () => {
    const [fold, name] = await Promise.all([cache.read(stream), sealed.names(stream)]);
    return { ...fold, nameOf: (reference: string) => name(referenceKey(reference)) };
  };

  async function isOpenUnder(id: CaseId, reference: string): Promise<boolean> {
    try {
      return referenceOf(await caseOf(id)) === referenceKey(reference);
    } catch (error) {
      if (error instanceof Destroyed) return false;
      throw error;
    }
  }

  async function holder(reference: string): Promise<CaseId | null> {
    const { state, nameOf } = await read();
    const found = state.held[nameOf(reference)];
    return found !== undefined && (await isOpenUnder(found, reference)) ? found : null;
  }

  return {
    holder,
    alongside: () => ({
      concerns: (before, after) => referenceOf(before) !== referenceOf(after),
      async look(_, after, known) {
        const { head, state, nameOf } = await read();
        const wanted = referenceOf(after);
        const has = wanted === null ? undefined : state.held[nameOf(wanted)];
        const free = wanted !== null && has !== undefined && !(await isOpenUnder(has, wanted));
        const of = (reference: string): CaseId | null =>
          free && referenceKey(reference) === wanted ? null : (state.held[nameOf(reference)] ?? null);
        return {
          known: { ...known, references: { holder: of } },
          writes(before, result) {
            const events = changes(before, result, nameOf);
            return events.length === 0 ? [] : [{ stream, after: head, events, wake: null }];
          },
        };
      },
    }),
  };
}

function changes(before: Case, after: Case, nameOf: (reference: string) => string): readonly ReferencesEvent[] {
  const [was, is] = [referenceOf(before), referenceOf(after)];
  const id = after.opening.status === 'none' ? null : after.opening.id;
  if (was === is || id === null) return [];
  const event = (name: ReferencesEvent['event'], reference: string | null): readonly ReferencesEvent[] =>
    reference === null ? [] : [{ event: name, name: nameOf(reference), case: id }];
  return [...event('released', was), ...event('claimed', is)];
}
