import type { StandingNeed } from '../../../procedures/decision/schema.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import type { Child } from '../../family/shape.ts';
import { interimAskedOf } from '../timeliness/interim.ts';

type Of = Pick<Convened, 'decision' | 'actions' | 'planLines' | 'coreGroup' | 'invitees'>;

/**
 * What the procedure wants to stand for a child at risk, and does not: outline plan, key worker, core group (CE-D4); an outline plan before a
 * birth (ST-B2). It is flagged, and never holds up the decision.
 */
export function lacking(
  of: Of,
  child: Child,
  { decision, leadRole }: Pick<Procedure, 'decision' | 'leadRole'>,
): readonly StandingNeed[] {
  const { what, who } = decision.needs;
  if (of.decision.children[child.id]?.outcome !== 'at-risk' || (who === 'unborn' && 'born' in child)) return [];
  const isOfIt = (one: { readonly child?: string }) => one.child === undefined || one.child === child.id;
  const stands: Readonly<Record<StandingNeed, boolean>> = {
    plan: of.actions.some(isOfIt) || of.planLines.some(isOfIt),
    lead: interimAskedOf(of, { leadRole }) !== null,
    'core-group': of.coreGroup.length > 0,
  };
  return what.filter((one) => !stands[one]);
}
