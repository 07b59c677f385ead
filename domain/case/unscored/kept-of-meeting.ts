import type { PersonId } from '../../ids.ts';
import type { MeetingId } from '../../ref.ts';
import { type Conference, withoutScores } from '../conference.ts';
import type { KnownToCards } from '../section.ts';
import type { Case } from '../whole.ts';

type Make<V> = (state: Case, id: MeetingId, person: PersonId, known: KnownToCards) => V;

/**
 * `make`, which must not look at the numbers of the meeting, nor at the trail of the case: what it gave for somebody is given again while
 * nothing else of the case and its partnership is another. It is kept for as long as the conference itself is.
 */
export function keptOfMeeting<V>(make: Make<V>): Make<V> {
  const kept = new WeakMap<Conference, KnownToCards & { readonly of: Map<PersonId, V> }>();
  return (state, id, person, known) => {
    const unscored = withoutScores(state, id);
    if (unscored === null) return make(state, id, person, known);
    let those = kept.get(unscored);
    if (those?.directory !== known.directory || those.procedure !== known.procedure) {
      those = { directory: known.directory, procedure: known.procedure, of: new Map() };
      kept.set(unscored, those);
    }
    const found = those.of.get(person);
    if (found !== undefined) return found;
    const made = make(state, id, person, known);
    those.of.set(person, made);
    return made;
  };
}
