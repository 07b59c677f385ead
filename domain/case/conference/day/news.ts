import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Conference } from '../../conference.ts';

/**
 * What goes to and fro once there was no quorum (ST-P2): to the chair that an agency asks to reconvene, as long as they have not chosen to; and to whoever
 * asked what the chair has chosen.
 */
export function isReconveneNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (before === null || before.day === after.day) return false;
  const [was, is] = [before.day.reconvene?.choice ?? null, after.day.reconvene?.choice ?? null];
  if (is !== null && is !== was && ownEntry(after.day.asksReconvene, person) !== undefined) return true;
  const asks = Object.keys(after.day.asksReconvene).some(
    (one) => ownEntry(before.day.asksReconvene, one as PersonId) === undefined,
  );
  return after.chair === person && is !== 'reconvene' && asks;
}
