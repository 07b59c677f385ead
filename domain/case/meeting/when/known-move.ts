import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';
import type { Move } from './shape.ts';

/** The last move, as far as somebody knew the time before it: a deputy, or whoever was invited since, never had another. null: there is none to say. */
export function knownMove(
  { lastMove, invitees, convenor }: Pick<Conference, 'lastMove' | 'invitees' | 'convenor'>,
  person: PersonId,
): Move | null {
  if (lastMove === null || lastMove.knew === undefined || lastMove.knew.includes(person) || person === convenor) return lastMove;
  return invitees.some((one) => one.person === person) ? null : lastMove;
}
