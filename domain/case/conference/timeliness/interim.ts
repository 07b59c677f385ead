import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { latenessOf } from './lateness.ts';

type Of = Parameters<typeof latenessOf>[0] & { readonly status: string };

/**
 * Whether a short-term plan is to stand until the conference: where it is late and the procedure wants one then, and where the fact is
 * recorded from which its row counts (ST-T19).
 */
export function wantsInterim(conference: Of, procedure: Procedure): boolean {
  const { status, stage, type, facts } = conference;
  if (status === 'draft' || (stage !== 'proposed' && stage !== 'convened')) return false;
  if (procedure.delay?.interimPlan === true && latenessOf(conference, procedure).isLate) return true;
  return procedure.timescales.some(
    (row) =>
      row.to === 'interim-plan' && row.types.some((one) => one === type) && 'from' in row && facts[row.from.fact] !== undefined,
  );
}

/** Who is asked for it: whoever is listed to lead, and not their deputy; null: nobody is. */
export function interimAskedOf(
  { invitees }: Pick<Conference, 'invitees'>,
  { leadRole }: Pick<Procedure, 'leadRole'>,
): PersonId | null {
  const listed = invitees.find((one) => one.role === leadRole);
  return listed?.standsFor ?? listed?.person ?? null;
}
