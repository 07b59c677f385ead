import type { Instant } from '../../ids.ts';
import type { Action, Update } from './action.ts';

/** From when its owner is reminded of an action anew, and of which date (YYYY-MM-DD). again: it is open again. changed: it is another one. */
export interface Epoch {
  readonly stage: 'new' | 'again' | 'changed';
  readonly at: Instant;
  readonly by: string;
}

const begins: Readonly<Partial<Record<Update['update'], Epoch['stage']>>> = {
  reopened: 'again',
  restored: 'again',
  mine: 'again',
  changed: 'changed',
};

/** In order, from when whoever has it now was given it. */
export function epochsOf({ givenAt, by, updates }: Action): readonly Epoch[] {
  const handedOn = updates.findLastIndex((one) => one.update === 'handed-on');
  /** The date as it was before the next change. */
  const dateAfter = (at: number) => {
    const next = updates.slice(at + 1).find((one) => one.update === 'changed');
    return next?.update === 'changed' ? next.was.by : by;
  };
  const first: Epoch = { stage: 'new', at: updates[handedOn]?.at ?? givenAt, by: dateAfter(handedOn) };
  const later = updates.flatMap(({ update, at }, index): readonly Epoch[] => {
    const stage = begins[update];
    return index <= handedOn || stage === undefined ? [] : [{ stage, at, by: dateAfter(index) }];
  });
  return [first, ...later];
}
