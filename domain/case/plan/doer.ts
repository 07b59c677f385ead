import type { PersonId } from '../../ids.ts';
import type { FamilyState } from '../family/shape.ts';
import { hasAny } from '../need-to-know/children.ts';
import type { PerChild } from '../need-to-know/shape.ts';
import type { Refusal } from '../refusal.ts';
import type { Doer } from './action.ts';
import { mayTakeOf } from './may-take.ts';

/** Why somebody without an account cannot be who does it, with `owner`, who knows of them, ticking for them; null: they can. */
export function noDoer({ family, needToKnow }: OfDoers, owner: PersonId, does: Doer): Refusal | null {
  if ('name' in does) return does.name === '' ? 'incomplete' : null;
  if ('adult' in does) {
    const adult = family.adults.find((one) => one.id === does.adult);
    return adult !== undefined && hasAny(needToKnow.perChild, owner, adult.children) ? null : 'no-such-adult';
  }
  const is = family.children.some((one) => one.id === does.child) && mayTakeOf({ needToKnow }, owner, does);
  return is ? null : 'no-such-child';
}

interface OfDoers {
  readonly family: Pick<FamilyState, 'adults' | 'children'>;
  readonly needToKnow: { readonly perChild: PerChild };
}

export function isSameDoer(one: Doer | undefined, other: Doer | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
