import type { PersonId } from '../../ids.ts';
import type { Case } from '../whole.ts';
import type { Action } from './action.ts';
import type { PlanLine } from './outline/shape.ts';
import type { PlanCover } from './shape.ts';
import type { VersionsState } from './versions/shape.ts';
import type { Visit } from './visiting/shape.ts';

/** What a conference whose list was agreed has of the plan of its case. */
export interface PlanShown {
  readonly actions: readonly Action[];
  readonly planLines: readonly PlanLine[];
  readonly coreGroup: readonly PersonId[];
  readonly covers: Readonly<Record<PersonId, PlanCover>>;
  readonly visits: readonly Visit[];
  readonly planVersions: VersionsState;
}

export function planShown({
  plan,
  outline,
  visiting,
  versions,
}: Pick<Case, 'plan' | 'outline' | 'visiting' | 'versions'>): PlanShown {
  const { actions, coreGroup, covers } = plan;
  return { actions, planLines: outline.lines, coreGroup, covers, visits: visiting.visits, planVersions: versions };
}
