import type { PersonId } from '../../ids.ts';
import type { Refusal } from '../refusal.ts';
import { placedThemselves, type Round } from '../scale.ts';
import type { Convened } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

type OpenRound = Extract<Round, { status: 'open' }>;

/** One's own numbers for every child, or a parent's or carer's that the chair enters as theirs (BU-S2, BU-S3). */
export function place(state: Convened, command: Of<'place'>, by: PersonId): Decided {
  const { whose, blobs } = command;
  if ('person' in whose && whose.person !== by) return { refused: 'not-yours' };
  if ('person' in whose && !state.present.includes(by)) return { refused: 'not-here' };
  if ('family' in whose && state.chair !== by) return { refused: 'not-yours' };
  const round = openRound(state, command.round);
  if (typeof round === 'string') return { refused: round };
  if (!blobs.every((blob) => round.children.includes(blob.child))) return { refused: 'no-such-child' };
  if ('person' in whose && !round.children.every((child) => blobs.some((blob) => blob.child === child)))
    return { refused: 'incomplete' };
  if (blobs.length === 0) return { refused: 'incomplete' };
  return { events: [{ event: 'placed', round: round.round, placed: blobs.map(({ child, blob }) => ({ whose, child, blob })) }] };
}

/**
 * The post-its of a room with few screens, one child at a time, entered by the chair (BU-S3) for those who have not placed themselves:
 * somebody's own number stands, and the others are taken all the same. A number of their own that comes later replaces the chair's.
 */
export function placeRoom(state: Convened, command: Of<'place-room'>): Decided {
  const round = openRound(state, command.round);
  if (typeof round === 'string') return { refused: round };
  const { child, blobs } = command;
  if (!round.children.includes(child)) return { refused: 'no-such-child' };
  if (!blobs.every(({ person }) => state.present.includes(person))) return { refused: 'not-here' };
  if (blobs.length === 0) return already;
  const taken = blobs.filter(({ person }) => !placedThemselves(round.placed, person, child));
  if (taken.length === 0) return { refused: 'has-placed' };
  return {
    events: [
      { event: 'placed', round: round.round, placed: taken.map(({ person, blob }) => ({ whose: { person }, child, blob })) },
    ],
  };
}

function openRound(state: Convened, wanted: number): OpenRound | Refusal {
  const last = state.rounds.at(-1);
  if (last === undefined || wanted > last.round) return 'too-early';
  return last.status === 'open' && wanted === last.round ? last : 'too-late';
}
