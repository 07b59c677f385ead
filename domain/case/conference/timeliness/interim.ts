import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { latenessOf } from './lateness.ts';

type Of = Parameters<typeof latenessOf>[0] & Pick<Conference, 'interimGoesOn'> & { readonly status: string };

/**
 * Whether a short-term plan is to stand until the conference: where it is late and the procedure wants one then, and where the fact is
 * recorded from which its row counts (ST-T19).
 */
export function wantsInterim(conference: Of, procedure: Procedure): boolean {
  const { type, facts } = conference;
  if (!isToCome(conference)) return false;
  if (procedure.delay?.interimPlan === true && latenessOf(conference, procedure).isLate) return true;
  return procedure.timescales.some(
    (row) =>
      row.to === 'interim-plan' && row.types.some((one) => one === type) && 'from' in row && facts[row.from.fact] !== undefined,
  );
}

/**
 * Whether there is one to speak of: it is wanted, or it was said how it stands. A day back within the limit takes nobody's part from them: what was
 * said stands until the conference, or until whoever leads says otherwise (ST-T19). Of one that was called off or adjourned it goes on.
 */
export function hasInterim(conference: Of, procedure: Procedure): boolean {
  if (conference.interimGoesOn || wantsInterim(conference, procedure)) return true;
  return isToCome(conference) && conference.timeliness.interim !== null;
}

/** Others than whoever makes it know of it, and it is not held yet. */
function isToCome({ status, stage }: Of): boolean {
  return status !== 'draft' && (stage === 'proposed' || stage === 'convened');
}

/** Who is asked for it: whoever is listed to lead, and not their deputy; null: nobody is. */
export function interimAskedOf(
  { invitees }: Pick<Conference, 'invitees'>,
  { leadRole }: Pick<Procedure, 'leadRole'>,
): PersonId | null {
  const listed = invitees.find((one) => one.role === leadRole);
  return listed?.standsFor ?? listed?.person ?? null;
}
