import type { PersonId } from '../../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { Case } from '../whole.ts';
import type { Doer } from './action.ts';
import { mayTakeOf } from './may-take.ts';

/** Why somebody without an account cannot be who does it, with `owner` ticking for them; null: they can. */
export function noDoer({ family, needToKnow }: Case, owner: PersonId, does: Doer): Refusal | null {
  if ('name' in does) return does.name === '' ? 'incomplete' : null;
  if ('adult' in does) return family.adults.some((one) => one.id === does.adult) ? null : 'no-such-adult';
  const is = family.children.some((one) => one.id === does.child) && mayTakeOf({ needToKnow }, owner, does);
  return is ? null : 'no-such-child';
}

export function isSameDoer(one: Doer | undefined, other: Doer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
