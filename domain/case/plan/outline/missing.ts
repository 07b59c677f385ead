import type { Procedure } from '../../../procedures/schema.ts';
import type { Child, ChildId } from '../../family/shape.ts';
import type { PlanLine } from './shape.ts';

/** What an outline is asked of: the plan, and the children it is for. */
export interface Outlined {
  readonly lines: readonly PlanLine[];
  readonly children: readonly Child[];
}

/**
 * The children of whom the plan does not say yet what must change, where it is to stand before something: before the decision (BU-D1), or
 * before the birth of an unborn child (ST-B2). Nothing is held up by it: it is only said.
 */
export function withoutOutline({ lines, children }: Outlined, { decision }: Pick<Procedure, 'decision'>): WithoutOutline {
  const outlined = ({ id }: Child) =>
    lines.some((one) => one.kind === 'outcome' && one.status === 'stands' && (one.child === undefined || one.child === id));
  const lacking = children.filter((one) => !outlined(one));
  return {
    decision: decision.planFirst ? lacking.map((one) => one.id) : [],
    birth: decision.planBeforeBirth ? lacking.flatMap((one) => ('born' in one ? [] : [one.id])) : [],
  };
}

interface WithoutOutline {
  readonly decision: readonly ChildId[];
  readonly birth: readonly ChildId[];
}
