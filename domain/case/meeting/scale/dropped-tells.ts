import type { CaseId, PersonId } from '../../../ids.ts';
import type { Tell } from '../../../tell.ts';
import { changedIds } from '../../same-meetings.ts';
import type { Case } from '../../whole.ts';

/**
 * A round was taken back that people had placed in who are ticked as here no more: each of them is told that their numbers went with it and
 * were never revealed, since nobody who is left would know. Which round is in `about`.
 */
export function droppedTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  if (after.opening.status !== 'open') return [];
  return changedIds(before, after).flatMap((meeting): readonly Tell[] => {
    const last = before.meetings[meeting]?.scale.rounds.at(-1);
    const { scale, list } = after.meetings[meeting] ?? {};
    if (last?.status !== 'open' || scale === undefined || scale.rounds.some((one) => one.round === last.round)) return [];
    const placed = new Set(last.placed.flatMap(({ whose }): readonly PersonId[] => ('person' in whose ? [whose.person] : [])));
    const item = { item: 'notice', case: id, notice: 'round-dropped', about: `${meeting}/${last.round}` } as const;
    return [...placed]
      .filter((one) => list?.people.some(({ person }) => person === one))
      .map((to) => ({ to, item, notBefore: 0 }));
  });
}
