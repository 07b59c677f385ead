import type { Instant, PersonId } from '../../../ids.ts';
import type { Counted } from '../../dates/counted.ts';

/** Why a date is not kept. `proposed`: the day that is now meant, YYYY-MM-DD. Read in a form only. */
export interface Explained {
  readonly why: string;
  readonly proposed: string | null;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What was said to a delay, of a day, YYYY-MM-DD: it stands for every day that is no later. `why` is read in a form only. */
export interface Authorised {
  readonly authorised: boolean;
  readonly why: string;
  readonly day: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Whether a short-term plan stands until the conference, who has a role in it, and who does what. `what` is read in a form only. `dropped`: who has
 * none in it any more, and is to know that. `said`: of all those, who knows how they stand in it, and who wants to talk about it first.
 */
export interface Interim {
  readonly inPlace: boolean;
  readonly people: readonly PersonId[];
  readonly what: string;
  readonly dropped: readonly PersonId[];
  readonly said: Readonly<Partial<Record<PersonId, boolean>>>;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface TimelinessState {
  /** The day of the conference, YYYY-MM-DD, and since when it is that one, or the list was sent on with it. */
  readonly day: string | null;
  readonly since: Instant | null;
  /** Of a continued one the day that was agreed where it was adjourned (FV-T15). */
  readonly agreedDay: string | null;
  /** Why that day, or a later one before it, is past its limit. */
  readonly reason: (Explained & { readonly day: string }) | null;
  readonly authorised: Authorised | null;
  /** What the chair says to it beside whoever authorises it (EN-T2). */
  readonly agreed: Authorised | null;
  readonly interim: Interim | null;
  /** Of the plan that comes from the conference before, what was said here by whoever has a part in it. */
  readonly carriedSaid: Interim['said'];
  /** Of other dates that were missed, by the name of their row (timescales/row-name.ts). */
  readonly missed: Readonly<Record<string, Explained>>;
}

export interface TimelinessCommands {
  /** `row`: 'own', the day of the conference itself; else the name of the row that was missed. `proposed`: YYYY-MM-DD, or ''. */
  readonly 'explain-late': { readonly row: string; readonly why: string; readonly proposed: string };
  /** By whom the procedure names. `seen`: the day that stood on the form. */
  readonly 'authorise-delay': { readonly authorised: boolean; readonly why: string; readonly seen: string };
  /** By the chair, where the procedure asks them beside whoever authorises it. `seen`: the day that stood on the form. */
  readonly 'agree-delay': { readonly agreed: boolean; readonly why: string; readonly seen: string };
  readonly 'say-interim': { readonly inPlace: boolean; readonly people: readonly PersonId[]; readonly what: string };
  /** By somebody who has a role in it. `seen`: when what stood on the form was said. */
  readonly 'answer-interim': { readonly knows: boolean; readonly seen: Instant };
  /** YYYY-MM-DD; '': none was agreed. */
  readonly 'correct-agreed-day': { readonly agreed: string };
}

export interface TimelinessEvents {
  readonly 'late-explained': { readonly row: string; readonly why: string; readonly proposed: string | null };
  readonly 'delay-answered': { readonly authorised: boolean; readonly why: string; readonly day: string };
  readonly 'delay-agreed': { readonly agreed: boolean; readonly why: string; readonly day: string };
  /** `dropped`: who had heard of a part of theirs, and has none any more; absent: nobody, or it was said when that was not noted. */
  readonly 'interim-said': {
    readonly inPlace: boolean;
    readonly people: readonly PersonId[];
    readonly what: string;
    readonly dropped?: readonly PersonId[];
  };
  readonly 'interim-answered': { readonly knows: boolean };
  /** `counted`: the dates of the case by it, where they were counted before. */
  readonly 'agreed-day-corrected': { readonly agreed: string | null; readonly counted?: Counted };
}
