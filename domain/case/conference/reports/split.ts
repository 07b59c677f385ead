import type { PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { childrenFor } from '../../need-to-know/children.ts';
import { reportOf } from './owed.ts';
import type { ReportsState } from './shape.ts';

type Of = Pick<Conference, 'children' | 'participation' | 'needToKnow'> & { readonly reports: ReportsState };

/** Whether an author is to split their report for each child and mark what a child may read: where one of theirs comes, and they have not said that it is (ST-R3). */
export function lacksSplit(of: Of, author: PersonId, { reports }: Pick<Procedure, 'reports'>): boolean {
  if (!reports.perChild || reportOf(of.reports, author).split === true) return false;
  const theirs = childrenFor(
    of,
    of.children.map((one) => one.id),
    author,
    'details',
  );
  return theirs.some((child) => ['whole', 'part'].includes(of.participation.children[child]?.comes ?? 'no'));
}
