import type { Procedure } from '../../../procedures/schema.ts';
import type { ProposedOutcome } from '../views/proposed.ts';
import { type Limb, limbs } from '../views/view.ts';
import type { RiskOutcome } from './shape.ts';

type Rules = Pick<Procedure, 'decision'>;

/** Whether a decision says on which limb of the test it rests: of a child at risk, where the document asks for it (ST-D4, CE-D3). */
export function asksLimb(outcome: RiskOutcome, { decision }: Rules): boolean {
  return decision.limbs && outcome === 'at-risk';
}

/**
 * Whether the chair says on what basis, however it came about: where the document asks for one and no view that is recorded has any, since
 * none was asked for, all agreed, or nobody said what theirs rests on (ST-D4, CE-D3).
 */
export function asksBasis(proposed: Pick<ProposedOutcome, 'given'> | null, { decision }: Rules): boolean {
  return decision.limbs && (proposed === null || proposed.given.every((one) => one.evidence === ''));
}

/** The limb that all agreed on, or that everybody whose view is that the child is at risk names; null: there is no one limb. */
export function limbAgreed(proposed: Pick<ProposedOutcome, 'given' | 'limb'> | null): Limb | null {
  if (proposed === null) return null;
  if (proposed.limb !== undefined) return proposed.limb;
  const named = new Set(proposed.given.filter(({ answer }) => answer === 'yes').map((one) => one.limb));
  return limbs.find((one) => named.size === 1 && named.has(one)) ?? null;
}
