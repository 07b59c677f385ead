import type { Instant, PersonId } from './ids.ts';

/** Where an ask came from. `web` is a one-use link; `time` the tick; `cli` the command line on the server. */
export type Via = 'teams' | 'slack' | 'web' | 'cli' | 'time';

/** Who asked, when, from where. Every event is stamped with it, so a stream's list is its own audit trail. */
export interface Stamp {
  readonly by: PersonId | 'time';
  readonly at: Instant;
  readonly via: Via;
  /** The account of the machine, where somebody at the server gave a name out of the directory for theirs. */
  readonly account?: string;
  /** Who presses in the place of `by`, who is away: only while it is decided, since what is written down says it by its right. */
  readonly pressedBy?: PersonId;
  /** Names what the platform delivered, where it did; the same again is not decided again. */
  readonly delivery?: string;
}

/** One request to change a stream. `by` always comes from the platform's own envelope, never from button data. */
export interface Ask<C> extends Stamp {
  readonly command: C;
}

/** What became of an ask. No events: it is so already, and the reply is the receipt. A refusal is data from a closed list. */
export type Decision<E, R> = { readonly events: readonly E[] } | { readonly refused: R };

/**
 * The one shape all streams share (case, person, directory, strangers). `decide` and `evolve` are pure.
 * `fold`, where there is one, comes to the same as `evolve` of each event in turn, without a copy of everything for each.
 * K is what else a decision may look at: procedure, directory, unseal.
 * `tells` compares the state before and after a turn and says who is now owed what; `at`: of its last event.
 * `wake` is the only source of when the stream next needs attention; late or twice is harmless.
 */
export interface Decider<S, C, E, R, K, T> {
  readonly initial: S;
  decide(state: S, ask: Ask<C>, known: K): Decision<E, R>;
  evolve(state: S, event: E & Stamp): S;
  fold?(state: S, events: readonly (E & Stamp)[]): S;
  tells(before: S, after: S, known: K, at?: Instant): readonly T[];
  wake(state: S, known: K): Instant | null;
}
