import type { PersonId } from '../../../ids.ts';
import { ownEntry } from '../../../own-entry.ts';
import type { Adult, Child } from '../../family/shape.ts';
import { hasAny, mayHave } from '../../need-to-know/children.ts';
import type { NeedToKnowState } from '../../need-to-know/shape.ts';
import type { Case } from '../../whole.ts';
import type { MemberId, Report } from './shape.ts';

/** Of a family those with whom a report is shared before the day: parents and carers, and children who were born. */
export interface ReadersAtHome {
  readonly adults: readonly Adult[];
  readonly children: readonly Child[];
}

export function readersAtHome({ adults, children }: ReadersAtHome): ReadersAtHome {
  return { adults: adults.filter((one) => one.kind !== 'relative'), children: children.filter((one) => 'born' in one) };
}

/** The same, of the children that an author is there for. */
export function readersFor({ family, needToKnow }: Case, author: PersonId): ReadersAtHome {
  return readersAtHome(familyKnownTo({ adults: family.adults, children: family.children, needToKnow }, author));
}

/** Of a family those of whom an author may know. */
export function familyKnownTo(
  { adults, children, needToKnow: { perChild } }: ReadersAtHome & { readonly needToKnow: Pick<NeedToKnowState, 'perChild'> },
  author: PersonId,
): ReadersAtHome {
  return {
    adults: adults.filter((one) => hasAny(perChild, author, one.children)),
    children: children.filter((one) => mayHave(perChild, author, one.id, 'details')),
  };
}

/** The parents and carers by id; where nobody has entered who they are, all of them in one. */
export function parentsOf({ adults }: Pick<ReadersAtHome, 'adults'>): readonly MemberId[] {
  return adults.length === 0 ? ['parents'] : adults.map((one) => one.id);
}

/** The parents and carers of whom nothing was said yet (FV-R3: with each of them apart). */
export function notYetShared({ shared = {} }: Pick<Report, 'shared'>, home: ReadersAtHome): readonly MemberId[] {
  return parentsOf(home).filter((one) => ownEntry(shared, one) === undefined);
}
