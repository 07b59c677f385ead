import { type Counted, movedBetween } from '../counted.ts';
import type { Existing } from '../state.ts';
import { already, type Decided, type Of } from './decision.ts';

/** By time alone, after the official bank holidays have changed: the dates are counted again, and what moved is told. */
export function countDates(state: Existing, { counted }: Of<'count-dates'>): Decided {
  if (state.status !== 'convened' || same(state.counted, counted)) return already;
  return { events: [{ event: 'dates-counted', counted, moved: movedBetween(state.counted, counted) }] };
}

function same(a: Counted | null, b: Counted): boolean {
  const entries = (one: Counted) => JSON.stringify([one.calendar, Object.entries(one.dates).toSorted()]);
  return a !== null && entries(a) === entries(b);
}
