import type { Procedure } from '../../../procedures/schema.ts';
import type { ProposedOutcome } from '../views/proposed.ts';
import { type How, hows, type RiskOutcome } from './shape.ts';

/** How the chair comes to a decision on a child, or adjourns the conference for it. */
const ways = [...hows, 'adjourns'] as const;
export type Way = How | 'adjourns';

type Rules = Pick<Procedure, 'decision'>;

/** What the rule makes of the views or the agreement; null: nothing was asked for, or they are open still. */
type Proposed = Pick<ProposedOutcome, 'outcome' | 'why'> | null;

/**
 * The ways that a procedure has, as the views stand. Where they were closed and came to nothing, nothing was agreed and there is no majority:
 * the chair decides, with a reason (FV-D1, ST-D1), and there is nothing to record as agreed. Nobody overrules what is not proposed, nor
 * adjourns over it: where nobody was asked, or nobody has said anything, there is nothing that the chair could disagree with (BU-D2, ST-D1).
 */
export function waysOf(proposed: Proposed, { decision: { chairAgainst } }: Rules): readonly Way[] {
  const cameToNothing = proposed !== null && ['tie', 'no-majority', 'no-consensus'].includes(proposed.why);
  const isProposed = proposed !== null && proposed.outcome !== null;
  return ways.filter((way) => {
    switch (way) {
      case 'follows':
        return !cameToNothing;
      case 'overrules':
        return chairAgainst === 'overrules-with-reason' && isProposed;
      case 'adjourns':
        return chairAgainst === 'adjourns' && isProposed;
      case 'chair-decides':
        return true;
      default:
        return way satisfies never;
    }
  });
}

/**
 * Whether an outcome can come about so: what follows the rule is what it proposes, nobody overrules what is not proposed, and against what was
 * proposed the chair decides alone only where the procedure has that.
 */
export function isPossible(proposed: Proposed, outcome: RiskOutcome, way: Way, rules: Rules): boolean {
  if (!waysOf(proposed, rules).includes(way)) return false;
  const proposes = proposed?.outcome ?? null;
  if (way === 'overrules' || way === 'adjourns') return proposes !== outcome;
  if (proposes === null || proposes === outcome) return true;
  return way === 'chair-decides' && rules.decision.chairAgainst === 'chair-decides';
}
