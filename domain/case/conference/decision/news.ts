import type { PersonId } from '../../../ids.ts';
import type { Conference } from '../../conference.ts';

/** Whether an agency has just said to the chair that it does not accept what was recommended to it, or why otherwise (ST-D5). */
export function isDeclineNews(before: Conference | null, after: Conference, person: PersonId): boolean {
  if (after.chair !== person || before?.decision === after.decision) return false;
  const was = before?.decision.recommendations ?? [];
  return after.decision.recommendations.some(
    ({ id, answer }) => answer?.accepted === false && answer !== was.find((one) => one.id === id)?.answer,
  );
}
