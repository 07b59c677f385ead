import type { Instant, PersonId } from '../../../ids.ts';
import type { ChairTie } from '../../../procedures/conference/chair-rule.ts';

/** What the chair has said of their tie to the case, for this conference alone; no ties: that there is none. */
export interface Declared {
  readonly by: PersonId;
  readonly ties: readonly ChairTie[];
  readonly at: Instant;
}

/** That they stay all the same, by whom and why. Read in a form only. */
interface Answered {
  readonly by: PersonId;
  readonly why: string;
  readonly at: Instant;
}

/** What one chair said, and what was said to that. */
export interface TieSaid {
  readonly declared: Declared;
  readonly answered: Answered | null;
}

export interface ChairTieState {
  readonly declared: Declared | null;
  readonly answered: Answered | null;
  /** What those have said who chaired it while it was held and do not any more: it stays on its record. */
  readonly earlier?: readonly TieSaid[];
  /** Somebody was there: what is said of it from then on is of the record. */
  readonly held?: true;
  /** It is closed: what whoever chaired it said stands, whoever takes the chair since. */
  readonly closed?: true;
}

export interface ChairTieCommands {
  /** By the chair; again is a correction. */
  readonly 'declare-tie': { readonly ties: readonly ChairTie[] };
  /** By whom the procedure asks: the chair stays. Another chair is set as ever. `seen`: when that was declared which is answered. */
  readonly 'keep-chair': { readonly why: string; readonly seen: Instant };
}

export interface ChairTieEvents {
  readonly 'tie-declared': { readonly ties: readonly ChairTie[] };
  readonly 'chair-kept': { readonly why: string };
}
