import type { CaseId, PersonId } from '../../../ids.ts';
import type { Tell } from '../../../tell.ts';
import { conferencesOf, isWithdrawn, reached } from '../../meetings.ts';
import { sameMeetings } from '../../same-meetings.ts';
import type { Case } from '../../whole.ts';

/**
 * Another chair: whoever was, whoever is now, and whoever made the case are told, but for whoever did it. Their cards follow, but a card that
 * is emptied or edited notifies nobody. While it is a draft the chair knows nothing of it.
 */
export function chairTells(id: CaseId, before: Case, after: Case): readonly Tell[] {
  const { opening } = after;
  if (opening.status !== 'open' || sameMeetings(before, after, ['when'])) return [];
  return conferencesOf(after).flatMap(({ id: meeting, meeting: { calling, when } }): readonly Tell[] => {
    const earlier = before.meetings[meeting];
    const { chair, chairBy } = when;
    if (earlier === undefined || chair === null || earlier.when.chair === chair) return [];
    if (reached(calling) === 'draft' || reached(earlier.calling) === 'draft' || isWithdrawn({ calling })) return [];
    const all = new Set([earlier.when.chair, chair, opening.convenor].filter((one): one is PersonId => one !== null));
    all.delete(chairBy as PersonId);
    const item = { item: 'notice', case: id, notice: 'chair-changed', about: `${meeting}/${chair}` } as const;
    return [...all].map((to) => ({ to, item, notBefore: 0 }));
  });
}
