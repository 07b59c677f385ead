import type { Instant, PersonId } from './ids.ts';

/** Where an ask came from. `time` is the tick; `cli` the command line on the server. */
export type Via = 'teams' | 'slack' | 'cli' | 'time';

/** One request to change a stream: who, when, from where, what. `by` always comes from the platform's own envelope. */
export interface Ask<C> {
  readonly by: PersonId | 'time';
  readonly at: Instant;
  readonly via: Via;
  readonly command: C;
}

/** What became of an ask. No events: it is so already, and the reply is the receipt. A refusal is data from a closed list. */
export type Decision<E, R> = { readonly events: readonly E[] } | { readonly refused: R };

/**
 * The one shape all three streams share (case, person, directory). `decide` and `evolve` are pure.
 * K is what else a decision may look at: procedure, calendar, directory, unseal.
 * `tells` compares the state before and after a decision and says who is now owed what.
 * `wake` is the only source of when the stream next needs attention; late or twice is harmless.
 */
export interface Decider<S, C, E, R, K, T> {
  readonly initial: S;
  decide(state: S, ask: Ask<C>, known: K): Decision<E, R>;
  evolve(state: S, event: E): S;
  tells(before: S, after: S, known: K): readonly T[];
  wake(state: S, known: K): Instant | null;
}
