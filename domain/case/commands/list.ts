import type { PersonId } from '../../ids.ts';
import type { Known } from '../known.ts';
import type { Convened, Existing, Proposed } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** The draft goes to the chair, and the statutory core is asked to hold the time. */
export function propose(state: Existing): Decided {
  if (state.status !== 'draft') return already;
  if (state.when === null || state.chair === null || state.children.length === 0) return { refused: 'incomplete' };
  if (!state.invitees.some((invitee) => invitee.person !== state.chair)) return { refused: 'incomplete' };
  return { events: [{ event: 'proposed' }] };
}

/** That only the statutory core is asked to is the access table's rule, and stands there alone. */
export function hold(state: Proposed | Convened, by: PersonId): Decided {
  const invitee = state.invitees.find((one) => one.person === by);
  if (invitee === undefined) return { refused: 'not-yours' };
  return invitee.holds ? already : { events: [{ event: 'held' }] };
}

/** The chair ratifies the list that was on the screen (FV-P4: the chair agrees who is invited). */
export function agreeList(state: Proposed | Convened, command: Of<'agree-list'>, known: Known): Decided {
  if (state.status === 'convened') return already;
  if (command.seen !== state.listVersion) return { refused: 'changed' };
  if (state.invitees.length === 0) return { refused: 'incomplete' };
  const counted = known.count(state);
  return {
    events: [
      { event: 'list-agreed', listVersion: state.listVersion },
      { event: 'dates-counted', counted, moved: [] },
    ],
  };
}
