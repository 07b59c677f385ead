import type { Stamp } from '../../decider.ts';
import type { AgencyId, Instant, PersonId } from '../../ids.ts';
import type { Empty } from '../../slice.ts';
import type { ChildId } from '../family/shape.ts';

/** Whom a case is kept from: single people, and everybody of whole agencies. */
export interface Barred {
  readonly people: readonly PersonId[];
  readonly agencies: readonly AgencyId[];
}

/** Somebody whom the case is kept from tried to open something of it. `what` is a closed word. */
export interface Attempt {
  readonly person: Stamp['by'];
  readonly at: Instant;
  readonly what: string;
}

/** What of a half-sibling the chair may share with those who are there for another child. */
export const sharedParts = ['details', 'scale', 'line', 'views'] as const;
export type SharedPart = (typeof sharedParts)[number];

/** Per child. */
export interface PerChild {
  /** Half-siblings of the others; none: whoever is there is there for all. */
  readonly halfSiblings: readonly ChildId[];
  /** What the chair shares with those who are there for other children. */
  readonly shared: readonly SharedPart[];
  /** For whom somebody is there, of those who are not for all. */
  readonly only: Readonly<Record<PersonId, readonly ChildId[]>>;
}

export interface NeedToKnowState {
  readonly perChild: PerChild;
  readonly barred: Barred;
  /** Whom the chair has named, where the case is staff-sensitive: for them and those with a part only. null: it is not. */
  readonly named: readonly PersonId[] | null;
  /** Whether those invited read which flagged services take part, and not “another service”. */
  readonly listOpen: boolean;
  /** The last of them. */
  readonly attempts: readonly Attempt[];
}

export interface NeedToKnowCommands {
  readonly bar: Barred;
  readonly unbar: Barred;
  readonly 'set-sensitive': Empty;
  readonly 'clear-sensitive': Empty;
  readonly 'name-people': { readonly named: readonly PersonId[] };
  /** All of both, each time. */
  readonly 'set-half-siblings': { readonly children: readonly ChildId[]; readonly shared: readonly SharedPart[] };
  readonly 'limit-children': { readonly person: PersonId; readonly children: readonly ChildId[] };
  readonly 'open-list': Empty;
  readonly 'close-list': Empty;
}

export interface NeedToKnowEvents {
  readonly barred: Barred;
  readonly unbarred: Barred;
  readonly 'sensitive-set': { readonly named: readonly PersonId[] };
  readonly 'sensitive-cleared': Empty;
  readonly 'people-named': { readonly named: readonly PersonId[] };
  /** `unticked`: those on a list of whom nobody has said yet for which children they are there. */
  readonly 'half-siblings-set': {
    readonly children: readonly ChildId[];
    readonly shared: readonly SharedPart[];
    readonly unticked: readonly PersonId[];
  };
  readonly 'children-limited': { readonly person: PersonId; readonly children: readonly ChildId[] };
  readonly 'list-opened': Empty;
  readonly 'list-closed': Empty;
}
