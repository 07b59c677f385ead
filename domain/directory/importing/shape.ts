import type { AgencyId, PersonId } from '../../ids.ts';
import type { Adoption } from '../../procedures/adopted-by.ts';
import type { DiaryTitle } from '../diary-title.ts';
import type { SafetyNumbers } from '../safety-numbers.ts';
import type { SchoolTerm } from '../school-terms/shape.ts';
import type { Agency, Person, Unit } from '../state.ts';
import type { AgencyTeam } from '../teams/shape.ts';
import type { WelshReview } from '../welsh-review.ts';

/** A partnership as its file describes it: the whole list, so whoever is no longer on it has left. */
export interface Partnership {
  readonly name: string;
  readonly procedure: string;
  /** Who took the procedure into use; null only in the sandbox. */
  readonly adopted: Adoption | null;
  readonly welshReviewed: WelshReview | null;
  /** Not said: the title is ours. */
  readonly diaryTitle?: DiaryTitle | null;
  /** Not said: nobody is told a number of theirs. */
  readonly safety?: SafetyNumbers | null;
  /** Not said: they are named. */
  readonly namesChildren?: boolean;
  /** Not said: to whoever convenes. */
  readonly reportsTo?: string | null;
  /** Not said: none is known. */
  readonly terms?: readonly SchoolTerm[];
  /** Not said: none answers as one. */
  readonly teams?: readonly AgencyTeam[];
  readonly units: readonly Unit[];
  readonly agencies: readonly Agency[];
  readonly people: readonly Omit<Person, 'status'>[];
  /** By the id somebody has in the file: the one they had before, where the file says so. */
  readonly was?: Readonly<Record<PersonId, PersonId>>;
}

/** What stands in the file of the partnership itself. */
export type Named = Pick<
  Partnership,
  | 'name'
  | 'procedure'
  | 'adopted'
  | 'welshReviewed'
  | 'diaryTitle'
  | 'safety'
  | 'namesChildren'
  | 'reportsTo'
  | 'terms'
  | 'teams'
  | 'units'
>;

export interface ImportingCommands {
  readonly import: { readonly partnership: Partnership };
}

export interface ImportingEvents {
  readonly 'partnership-named': Named;
  /** Taken off its list, with nobody of them left: what they had as tenant or workspace is theirs no more. */
  readonly 'agencies-left': { readonly agencies: readonly AgencyId[] };
  readonly 'agencies-listed': { readonly agencies: readonly Agency[] };
  readonly 'people-listed': { readonly people: readonly Omit<Person, 'status'>[] };
  readonly 'people-left': { readonly people: readonly PersonId[] };
}
