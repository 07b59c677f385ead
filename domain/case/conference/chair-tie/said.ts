import type { PersonId } from '../../../ids.ts';
import type { ChairTieState, TieSaid } from './shape.ts';

/** What everybody said who chaired it, the first of them first. */
export function tiesSaid({ earlier = [], declared, answered }: ChairTieState): readonly TieSaid[] {
  return declared === null ? earlier : [...earlier, { declared, answered }];
}

/** Somebody else is in the chair, or nobody: what was said of a conference that was held stays on its record, and of any other goes. */
export function withoutChair(own: ChairTieState, gone: (person: PersonId) => boolean): ChairTieState {
  if (own.closed || own.declared === null || !gone(own.declared.by)) return own;
  const { declared: _, answered: __, earlier: ___, ...others } = own;
  return { ...others, declared: null, answered: null, ...(own.held ? { earlier: tiesSaid(own) } : {}) };
}

/** Whoever is in the chair again has said it before. */
export function withChairBack(own: ChairTieState, person: PersonId): ChairTieState {
  const last = own.earlier?.at(-1);
  if (own.closed || own.declared !== null || last?.declared.by !== person) return own;
  return { ...own, ...last, earlier: own.earlier?.slice(0, -1) ?? [] };
}
