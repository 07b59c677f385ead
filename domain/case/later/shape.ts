import type { Day } from '../../calendar/day.ts';
import type { Instant, PersonId } from '../../ids.ts';

/** What a digest reminds of besides actions, and can be put off: of which meeting, move or child it is stands after it. */
export const laterKinds = ['invitation', 'report', 'family', 'move', 'need'] as const;
export type LaterKind = (typeof laterKinds)[number];
export type LaterKey = `${LaterKind}/${string}`;

/** Somebody is not reminded of it before a day, YYYY-MM-DD. */
interface PutOff {
  readonly person: PersonId;
  readonly what: LaterKey;
  readonly until: string;
  readonly at: Instant;
}

/** At most one of each person and thing. */
export interface LaterState {
  readonly putOff: readonly PutOff[];
}

export interface LaterCommands {
  /** `until`: '' is reminded as ever again. */
  readonly 'put-off': { readonly what: readonly LaterKey[]; readonly until: string };
}

export interface LaterEvents {
  readonly 'reminders-put-off': { readonly what: readonly LaterKey[]; readonly until: string };
}

/** What becomes of one reminder in the digest of a day: it is left out; it is the day to which it was put off; null: as ever. `by`: the first day of the thing itself. */
export type LaterOn = (what: LaterKey, by: Day) => 'quiet' | 'again' | null;
