import type { Stamp } from '../decider.ts';
import { type CaseState, type Existing, isLive } from './state.ts';

/** Of one person. More than anybody has in the air at once; a platform gives up long before they have pressed so often again. */
const remembered = 12;

/** Whether this very delivery was decided before: sent twice by the platform, or late, after the person has said something else. */
export function wasDelivered(state: CaseState, { by, delivery }: Stamp): boolean {
  if (!isLive(state) || delivery === undefined) return false;
  return state.delivered?.[by]?.includes(delivery) ?? false;
}

/** Remembers what brought an event. One delivery may bring several. */
export function noteDelivery<S extends Existing>(state: S, { by, delivery }: Stamp): S {
  const lately = state.delivered?.[by] ?? [];
  if (delivery === undefined || lately.includes(delivery)) return state;
  return { ...state, delivered: { ...state.delivered, [by]: [...lately, delivery].slice(-remembered) } };
}
