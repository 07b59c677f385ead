import type { Right } from './access/right.ts';
import type { Decision, Stamp } from './decider.ts';
import type { PersonId } from './ids.ts';

/** A map of payloads by name, as a union told apart by `Tag`. */
export type Tagged<Tag extends string, M> = { readonly [N in keyof M]: { readonly [T in Tag]: N } & M[N] }[keyof M];

/** A payload with nothing in it. */
export type Empty = Readonly<Record<never, never>>;

/** What a slice decides by: the state it looks at, what else is known, every event it may hear by name, and the reasons for a no. */
export interface Level {
  readonly whole: unknown;
  readonly known: unknown;
  readonly heard: object;
  readonly refusal: string;
}

/**
 * One part of a stream's state with everything that changes it: its commands, who may ask them in which stage, its events.
 * L: the level it stands on. O: its own part of the state. C, E: payloads of its commands and events by name.
 * Opens: the commands that are given what opens sealed scores; to every other it does not exist.
 * It may hear events of other slices, and emits none but its own.
 */
export interface Slice<L extends Level, O, C, E, Opens extends keyof C = never> {
  readonly start: O;
  readonly may: { readonly [N in keyof C]: readonly Right[] };
  readonly decide: {
    readonly [N in keyof C]: (
      whole: L['whole'],
      asked: C[N] & Stamp,
      known: N extends Opens ? L['known'] & Unseal : L['known'],
    ) => Decision<Tagged<'event', E>, L['refusal']>;
  };
  readonly evolve: { readonly [N in keyof E]: (own: O, event: E[N] & Stamp) => O };
  /** What is said of its events on the trail: never a score, a reason, a note, a place, a date of birth or a family's name. */
  readonly says: { readonly [N in keyof E]: (event: E[N] & Stamp, name: (person: PersonId) => string) => string };
  readonly hear: { readonly [N in Exclude<keyof L['heard'], keyof E>]?: (own: O, event: L['heard'][N] & Stamp) => O };
  /**
   * Of a meeting: what stays of its part once the meeting is past; everything, where there is no such row. Done again it changes nothing.
   * Whoever has one hears no other slice, so that what it was can be folded again out of its own events.
   */
  readonly result?: (own: O) => O;
}

/** Opens a blob of one round, named `<meeting>/<round>`; throws for a round that was not asked for. */
export interface Unseal {
  readonly unseal: (round: string, blob: string) => string;
}
