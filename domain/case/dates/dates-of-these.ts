import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { Deadline } from '../../timescales/deadline.ts';
import type { Conference } from '../conference.ts';

/**
 * What dates a plan sets: its reviews and core groups, counted from a conference on this day or before, or from a core group on any: the one that
 * follows from the end of a plan is the last.
 */
export function isOfPlan({ to, from }: Deadline, upTo: Day): boolean {
  const ofPlan = from?.fact === 'core-group' || (from?.fact === 'conference' && from.on <= upTo);
  return ofPlan && (to === 'review' || to === 'core-group');
}

/**
 * The dates of a conference for somebody who reads of these children alone: where none of them is on a plan, the next review and core
 * group are a half-sibling's and would tell what was decided on them; so would a date that is counted from the end of a half-sibling's plan.
 */
export function datesOfThese(
  rows: readonly Deadline[],
  { children, standings: { after }, when }: Pick<Conference, 'children' | 'standings' | 'when'>,
): readonly Deadline[] {
  const held = when === null ? null : dayFromIso(when.date);
  const nobody = children.every(({ id }) => after.get(id)?.on === false);
  const ended = children.flatMap(({ id }) => dayFromIso(after.get(id)?.ended ?? '') ?? []);
  return rows.filter((row) => {
    if (row.from?.fact === 'removed-from-register' || row.from?.fact === 'plan-discontinued') return ended.includes(row.from.on);
    return !(nobody && held !== null && isOfPlan(row, held));
  });
}
