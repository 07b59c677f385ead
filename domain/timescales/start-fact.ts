import { type ConferenceType, conferenceTypes } from '../procedures/fact.ts';
import type { StartFact } from '../procedures/timescale.ts';
import type { DatedFact } from './dates.ts';

/** The fact a count starts from, or null where it was not given. The order in which facts are given plays no part. */
export function startFactOf(start: StartFact, type: ConferenceType, facts: readonly DatedFact[]): DatedFact | null {
  const fits = (one: DatedFact) => {
    if (one.fact === 'conference' && start.fact === 'conference') return (start.of ?? [type]).includes(one.of);
    return one.fact === start.fact || one.fact === start.or;
  };
  let found: DatedFact | null = null;
  if (start.pick === 'initiating') {
    // A third discussion never restarts the clock (ST-T1).
    const sorted = facts.filter(fits).sort((a, b) => a.on - b.on);
    return sorted[1] ?? sorted[0] ?? null;
  }
  if (start.pick === 'enquiries') {
    const began = facts.find((one) => one.fact === 'section-47-started')?.on;
    const until = began === undefined ? [] : facts.filter((one) => fits(one) && one.on <= began);
    // Without that day, or with no discussion before it, the first: the limit is then too soon rather than too late.
    if (until.length > 0) return until.reduce((a, b) => (b.on > a.on ? b : a));
  }
  const later = start.pick === 'last' || (start.fact === 'conference' && start.of === undefined);
  for (const one of facts) {
    if (!fits(one)) continue;
    if (found === null || (later ? one.on > found.on : one.on < found.on)) found = one;
    // Of two on one day the fact the rule names first, and of two conferences the kind that stands first in the list of kinds.
    else if (one.on === found.on && rank(one, start) < rank(found, start)) found = one;
  }
  return found;
}

function rank(one: DatedFact, start: StartFact): number {
  return (
    (one.fact === start.fact ? 0 : conferenceTypes.length) + (one.fact === 'conference' ? conferenceTypes.indexOf(one.of) : 0)
  );
}
