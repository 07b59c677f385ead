import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { PlanCover, PlanEvents, PlanState } from '../shape.ts';

/** With who stands in for them from now on, and who did before. */
export function coversAfter(own: PlanState, { of, cover, at }: PlanEvents['cover-named'] & Stamp): PlanState {
  const { [of]: stood, ...rest } = own.covers as Readonly<Record<PersonId, PlanCover | undefined>>;
  const others = rest as PlanState['covers'];
  if (cover === null) return { ...own, covers: others };
  return { ...own, covers: { ...others, [of]: { cover, at, was: stood?.cover ?? null } } };
}
