import type { Instant, PersonId } from '../../../ids.ts';

/** A time that is asked about, local to Europe/London. */
export interface OfferedTime {
  readonly date: string; // YYYY-MM-DD
  readonly time: string; // HH:MM
  readonly startsAt: Instant;
}

/** What one person said: by number, from 1, the times that suit them; none: not one of them. */
export interface SaidOfTimes {
  readonly suits: readonly number[];
  /** When they could. Read by those who keep the meeting alone, in a dialog. */
  readonly line: string;
}

/** Two or three times that the statutory core, or the core group, is asked about before one is fixed. */
export interface Offer {
  /** Which of the offers of this meeting: what is said of an earlier one is not said of this. */
  readonly number: number;
  readonly times: readonly OfferedTime[];
  readonly at: Instant;
  /** Who asks. */
  readonly by: PersonId;
  /** The time that was planned all along, where there was one: a form that keeps it fixes nothing. */
  readonly planned: Instant | null;
  /** null: it is asked about. fixed: the meeting has its time since. */
  readonly ended: 'fixed' | 'withdrawn' | null;
  /** Whom it was asked, as of when it was offered, and when it was withdrawn. */
  readonly asked: readonly PersonId[];
  readonly said: Readonly<Record<PersonId, SaidOfTimes>>;
}

/** The last offer; null: there was none. */
export type TimesState = Offer | null;

/** `seen`: the number of the offer that was on the screen; 0: none. */
export interface TimesCommands {
  readonly 'offer-times': { readonly times: readonly Pick<OfferedTime, 'date' | 'time'>[]; readonly seen: number };
  /** `too`: besides what they said before. */
  readonly suits: { readonly times: readonly number[]; readonly line: string; readonly seen: number; readonly too?: true };
  readonly 'withdraw-times': { readonly seen: number };
}

export interface TimesEvents {
  readonly 'times-offered': {
    readonly number: number;
    readonly times: readonly OfferedTime[];
    readonly planned: Instant | null;
    readonly asked: readonly PersonId[];
  };
  readonly 'suits-said': SaidOfTimes;
  readonly 'times-withdrawn': { readonly asked: readonly PersonId[] };
}
