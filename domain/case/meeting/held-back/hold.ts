import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type Meeting } from '../../whole.ts';
import type { HeldBackEvents, HeldCommand } from './shape.ts';
import { holdFor, isDue } from './waiting.ts';

/**
 * In the place of what a press would come to: that it is held back. It was decided first, so whoever may not, or cannot, hears so at once. The
 * same again, by the same person, is one; by somebody else, or otherwise, it waits until it is known what becomes of the first.
 */
export function hold(
  { heldBack }: Meeting,
  asks: HeldCommand,
  { by, at }: Pick<Stamp, 'by' | 'at'>,
): Decided<Tagged<'event', HeldBackEvents>> {
  const same = heldBack.acts.find((one) => one.came === 'waiting' && isOfTheSame(one.asks, asks));
  if (same !== undefined) {
    const again = same.by === by && JSON.stringify(same.asks) === JSON.stringify(asks) && !isDue(same, at);
    return again ? already : { refused: 'held-back' };
  }
  return { events: [{ event: 'held-back', act: heldBack.ever + 1, until: at + holdFor, asks }] };
}

/** Two of them that cannot both come about. */
function isOfTheSame(one: HeldCommand, other: HeldCommand): boolean {
  return one.do === other.do && personIn(one) === personIn(other);
}

function personIn(command: HeldCommand): PersonId | undefined {
  return 'person' in command ? command.person : undefined;
}
