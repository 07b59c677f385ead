import type { Instant, PersonId } from '../../../ids.ts';

/**
 * Who speaks for the school while it has holidays, and where its information is (FV-P11); '': nobody has said that part. `day`: the day of the
 * conference it was said of, YYYY-MM-DD. The texts are read in a form only.
 */
export interface SchoolAway {
  readonly speaks: string;
  readonly where: string;
  readonly day: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface ArrangingState {
  readonly school: SchoolAway | null;
}

export interface ArrangingCommands {
  /** Both empty: it is taken back. `seen`: the day that stood on the form. */
  readonly 'arrange-school': { readonly speaks: string; readonly where: string; readonly seen: string };
}

export interface ArrangingEvents {
  readonly 'school-arranged': { readonly speaks: string; readonly where: string; readonly day: string };
}
