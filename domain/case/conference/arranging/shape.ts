import type { Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';

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

/** `away`: whether the day was last found to lie in school holidays, after a change of the terms; null: they were not changed since the day was set. */
export interface ArrangingState {
  readonly school: SchoolAway | null;
  readonly away: boolean | null;
}

export interface ArrangingCommands {
  /** Both empty: it is taken back. `seen`: the day that stood on the form. */
  readonly 'arrange-school': { readonly speaks: string; readonly where: string; readonly seen: string };
  /** By the bot alone, after the terms or the areas of schools were changed. */
  readonly 'note-school-holidays': Empty;
}

export interface ArrangingEvents {
  readonly 'school-arranged': { readonly speaks: string; readonly where: string; readonly day: string };
  readonly 'school-holidays-noted': { readonly away: boolean };
}
