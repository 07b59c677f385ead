import type { CaseId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import type { Case, Known } from '../whole.ts';
import { departureName, isAway } from './departures.ts';
import { leadOf } from './lead.ts';

/** Somebody is back, and others have something that was theirs: they are told, and whoever leads. */
export function givenOnTells(id: CaseId, before: Case, after: Case, { procedure }: Pick<Known, 'procedure'>): readonly Tell[] {
  if (before.people.back === after.people.back) return [];
  const was = new Set(before.people.back);
  const lead = leadOf(after, procedure);
  return after.people.back
    .filter((one) => !was.has(one))
    .flatMap((one) => {
      const about = departureName(one);
      const readers = [one.person, ...(lead === null || isAway(after.people, lead) ? [] : [lead])];
      return [...new Set(readers)].map(
        (to): Tell => ({ to, item: { item: 'notice', case: id, notice: 'given-on', about }, notBefore: 0 }),
      );
    });
}
