import { type ConferenceType, conferenceTypes } from '../procedures/fact.ts';
import type { Anchor } from '../procedures/timescale.ts';
import type { DatedFact } from './dates.ts';

/** The fact a count starts from, or null where it was not given. The order in which facts are given plays no part. */
export function anchorOf(anchor: Anchor, type: ConferenceType, facts: readonly DatedFact[]): DatedFact | null {
  const fits = (one: DatedFact) => {
    if (one.fact === 'conference' && anchor.fact === 'conference') return (anchor.of ?? [type]).includes(one.of);
    return one.fact === anchor.fact || one.fact === anchor.or;
  };
  let found: DatedFact | null = null;
  if (anchor.pick === 'initiating') {
    // A third discussion never restarts the clock (ST-T1).
    const sorted = facts.filter(fits).sort((a, b) => a.on - b.on);
    return sorted[1] ?? sorted[0] ?? null;
  }
  const later = anchor.pick === 'last' || (anchor.fact === 'conference' && anchor.of === undefined);
  for (const one of facts) {
    if (!fits(one)) continue;
    if (found === null || (later ? one.on > found.on : one.on < found.on)) found = one;
    // Of two on one day the fact the rule names first, and of two conferences the kind that stands first in the list of kinds.
    else if (one.on === found.on && rank(one, anchor) < rank(found, anchor)) found = one;
  }
  return found;
}

function rank(one: DatedFact, anchor: Anchor): number {
  return (
    (one.fact === anchor.fact ? 0 : conferenceTypes.length) + (one.fact === 'conference' ? conferenceTypes.indexOf(one.of) : 0)
  );
}
