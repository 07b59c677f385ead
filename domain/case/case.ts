import type { Decider } from '../decider.ts';
import type { Tell } from '../tell.ts';
import type { CaseCommand } from './command.ts';
import { decide } from './decide.ts';
import { noteDelivery } from './delivered.ts';
import type { CaseEvent } from './event.ts';
import { evolve } from './evolve.ts';
import type { Known } from './known.ts';
import type { Refusal } from './refusal.ts';
import { type CaseState, isLive } from './state.ts';
import { tells } from './tells.ts';

/** A case. It needs no waking of its own: what falls due is pulled by the digests of the people in it. */
export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent, Refusal, Known, Tell> = {
  initial: { status: 'none' },
  decide,
  evolve(state, event) {
    const next = evolve(state, event);
    return isLive(next) ? noteDelivery(next, event) : next;
  },
  tells,
  wake: () => null,
};
