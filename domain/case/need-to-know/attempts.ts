import { localDay } from '../../calendar/london.ts';
import type { Stamp } from '../../decider.ts';
import type { Directory } from '../../directory/state.ts';
import type { PersonId } from '../../ids.ts';
import type { Case } from '../whole.ts';
import { isBarred } from './barred.ts';
import type { Attempt, NeedToKnowState } from './shape.ts';

/** So many are listed; every one is on the trail. */
const remembered = 20;

/** Whether the chair is to be told of a press in the wrong hands: the case is kept from whoever pressed, once a day of each. */
export function isTold(state: Case, { by, at }: Pick<Stamp, 'by' | 'at'>, { people }: Directory): boolean {
  const found = people.get(by as PersonId);
  if (found === undefined || !isBarred(state, found)) return false;
  return !state.needToKnow.attempts.some((one) => one.person === by && localDay(one.at) === localDay(at));
}

export function noteAttempt(own: NeedToKnowState, { person, at, what }: Attempt): NeedToKnowState {
  return { ...own, attempts: [...own.attempts, { person, at, what }].slice(-remembered) };
}
