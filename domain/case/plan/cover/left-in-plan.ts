import type { PersonId } from '../../../ids.ts';
import type { PlanShown } from '../shown.ts';
import type { Visitor } from '../visiting/shape.ts';

/** What of the plan somebody leaves open: for whom they stand in, and how many agreements there are that they see a child. */
export interface LeftInPlan {
  readonly coversFor: readonly PersonId[];
  readonly visits: number;
}

export function leftInPlan({ covers, visits }: Pick<PlanShown, 'covers' | 'visits'>, person: PersonId): LeftInPlan {
  const is = (one: Visitor | null) => one !== null && 'person' in one && one.person === person;
  return {
    coversFor: (Object.keys(covers) as PersonId[]).filter((of) => is(covers[of]?.cover ?? null)),
    visits: visits.filter((one) => one.status === 'stands' && is(one.who)).length,
  };
}

/** A key person of it, or one who stands in for one: of the core group, named as cover, or agreed to see a child. */
export function hasPartInPlan(of: Pick<PlanShown, 'covers' | 'visits'>, person: PersonId, coreGroup: boolean): boolean {
  const { coversFor, visits } = leftInPlan(of, person);
  return coreGroup || coversFor.length > 0 || visits > 0;
}
