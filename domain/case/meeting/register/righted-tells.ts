import type { CaseId, PersonId } from '../../../ids.ts';
import { kindOf } from '../../../ref.ts';
import type { Tell } from '../../../tell.ts';
import { isLast } from '../../meetings.ts';
import { leadOf } from '../../people/lead.ts';
import { changedIds } from '../../same-meetings.ts';
import type { Case, Known } from '../../whole.ts';

/**
 * Who was at a core group is put right once the next was called, when nobody looks at its card any more: whoever is recorded otherwise than before
 * hears it, and so do whoever held it and whoever leads, but for whoever put it right.
 */
export function rightedTells(id: CaseId, before: Case, after: Case, { procedure }: Pick<Known, 'procedure'>): readonly Tell[] {
  return changedIds(before, after).flatMap((meeting): readonly Tell[] => {
    const [was, is] = [before.meetings[meeting], after.meetings[meeting]];
    const said = is?.register.said;
    if (was === undefined || is === undefined || said === undefined || was.register.said === said) return [];
    if (kindOf(meeting) !== 'core-group' || isLast(after, meeting) || was.register.present.length === 0) return [];
    const listed = said.otherwise.filter((one) => is.list.people.some(({ person }) => person === one));
    const all = new Set<PersonId>([...listed, ...[is.when.chair ?? [], leadOf(after, procedure) ?? []].flat()]);
    all.delete(said.by);
    const item = { item: 'notice', case: id, notice: 'register-righted', about: `${meeting}/${is.register.version}` } as const;
    return [...all].map((to) => ({ to, item, notBefore: 0 }));
  });
}
