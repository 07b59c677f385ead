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
  // Whoever presses is asked about several times in a row, of the very same state.
  let last: (Asked & { readonly gave: V }) | undefined;
  return (state, id, person, known) => {
    if (last !== undefined && isSame(last, state, id, person, known)) return last.gave;
    const gave = lookedUp(state, id, person, known);
    last = { state, id, person, directory: known.directory, procedure: known.procedure, gave };
    return gave;
  };

  function lookedUp(state: Case, id: MeetingId, person: PersonId, known: KnownToCards): V {
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
  }
}

interface Asked extends KnownToCards {
  readonly state: Case;
  readonly id: MeetingId;
  readonly person: PersonId;
}

function isSame(last: Asked, state: Case, id: MeetingId, person: PersonId, { directory, procedure }: KnownToCards): boolean {
  return (
    last.state === state &&
    last.id === id &&
    last.person === person &&
    last.directory === directory &&
    last.procedure === procedure
  );
}
