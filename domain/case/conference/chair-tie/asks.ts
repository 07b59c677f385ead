import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { ChairTie } from '../../../procedures/conference/chair-rule.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { askedManagers } from '../managers.ts';
import type { ChairTieState } from './shape.ts';

type Rules = Pick<Procedure, 'chairRule'>;

/** Of the ties that were declared those that the procedure speaks against (ST-P12). */
export function tiesAgainst({ declared }: ChairTieState, { chairRule }: Rules): readonly ChairTie[] {
  const without = wantsIndependent({ chairRule }) ? (chairRule?.without ?? []) : [];
  return (declared?.ties ?? []).filter((tie) => without.includes(tie));
}

/** Whether the procedure wants a chair with no tie to the case. */
export function wantsIndependent({ chairRule }: Rules): boolean {
  return chairRule?.rule === 'independent';
}

/** Whether whoever chaired the conference before is offered first (ST-P12). */
export function isChairOfferedFirst(
  { type, chairBefore }: Pick<Conference, 'type' | 'chairBefore'>,
  { chairRule }: Rules,
): boolean {
  return type === 'review' && chairBefore !== null && chairRule?.sameForReviews === true;
}

/** Who is asked whether the chair stays, and who has been; nobody who chairs it: they cannot answer for themselves. */
export function askedOfTie(
  conference: Pick<Conference, 'chairTie' | 'stage' | 'chair' | 'unit' | 'needToKnow'> & { readonly status: string },
  procedure: Rules,
  directory: Pick<Directory, 'people'>,
): readonly PersonId[] {
  const { chairTie, stage, status, chair } = conference;
  if (status === 'draft' || stage === 'cancelled' || tiesAgainst(chairTie, procedure).length === 0) return [];
  return askedManagers(conference, procedure.chairRule?.asks ?? 'unit-manager', directory).filter((one) => one !== chair);
}
