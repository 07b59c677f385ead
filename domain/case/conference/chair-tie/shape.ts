import type { Instant, PersonId } from '../../../ids.ts';
import type { ChairTie } from '../../../procedures/conference/chair-rule.ts';

/** What the chair has said of their tie to the case, for this conference alone; no ties: that there is none. */
export interface Declared {
  readonly by: PersonId;
  readonly ties: readonly ChairTie[];
  readonly at: Instant;
}

/** `answered`: that they stay all the same, by whom and why. Read in a form only. */
export interface ChairTieState {
  readonly declared: Declared | null;
  readonly answered: { readonly by: PersonId; readonly why: string; readonly at: Instant } | null;
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
