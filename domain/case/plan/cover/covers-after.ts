import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { PlanCover, PlanEvents, PlanState } from '../shape.ts';

/** With who stands in for them from now on, and who did before. */
export function coversAfter(own: PlanState, { of, cover, at }: PlanEvents['cover-named'] & Stamp): PlanState {
  const { [of]: stood } = own.covers as Readonly<Record<PersonId, PlanCover | undefined>>;
  return { ...own, covers: { ...own.covers, [of]: { cover, at, was: stood?.cover ?? null } } };
}
