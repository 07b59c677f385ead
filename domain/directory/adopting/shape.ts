import type { PersonId } from '../../ids.ts';
import type { Adoption } from '../../procedures/adopted-by.ts';

/** A procedure that takes the place of the one in force on a day to come, YYYY-MM-DD; `by`: the manager who adopted it. */
export interface ComingProcedure {
  readonly procedure: string;
  readonly from: string;
  readonly by: PersonId;
  readonly adopted: Adoption;
}

/** One that was in force before: cases opened under it keep it, with what was set for its areas, until they are moved over. */
export interface EarlierProcedure {
  readonly procedure: string;
  readonly adopted: Adoption | null;
}

export interface AdoptingCommands {
  /** `was`: the procedure in force that the form compared it with; `replaces`: the one that was to come by then, whose place it takes. */
  readonly 'adopt-procedure': {
    readonly was: string;
    readonly replaces: Pick<ComingProcedure, 'procedure' | 'from'> | null;
    readonly procedure: string;
    readonly from: string;
  };
  /** What was adopted for a day to come does not come. */
  readonly 'drop-adoption': { readonly procedure: string; readonly from: string };
  /** By the bot alone, once its day has come. */
  readonly 'take-procedure': Record<never, never>;
}

export interface AdoptingEvents {
  readonly 'procedure-adopted': { readonly coming: ComingProcedure };
  readonly 'adoption-dropped': { readonly procedure: string; readonly from: string };
  readonly 'procedure-taken': { readonly procedure: string };
}
