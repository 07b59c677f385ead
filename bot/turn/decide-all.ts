import type { Ask, Decider, Stamp } from '../../domain/decider.ts';
import type { Tell } from '../../domain/tell.ts';

/** What a command is made of: the state it will be decided on, the stream beside it, and what decisions may look at. */
export interface On<S, B, K> {
  readonly state: S;
  readonly beside: B;
  readonly known: K;
}

/** decided: no events where it is so already. `state` is the stream's after the turn. */
export type AskOutcome<S, E, R> =
  | { readonly did: 'decided'; readonly state: S; readonly events: readonly (E & Stamp)[] }
  | { readonly did: 'refused'; readonly reason: R; readonly state: S };

/** Either something is asked, and answered from what became of it and who is told of the turn, or there is nothing to ask. */
export type Made<S, C, E, R, T> =
  | { readonly ask: Ask<C>; readonly answer: (decided: AskOutcome<S, E, R>, told: readonly Tell[]) => T }
  | { readonly answer: T };

/** A command as a function of the state. Pure: it may be made more than once. */
export type Make<S, C, E, R, B, K, T> = (on: On<S, B, K>) => Made<S, C, E, R, T>;

/** failed: making, deciding or answering threw, a programmer's error that must not take the others down. */
type Answer = { readonly value: unknown } | { readonly failed: unknown };

interface All<S, E> {
  readonly state: S;
  readonly events: readonly (E & Stamp)[];
  /** On the state they left, or what is left of it where records were redacted. `told`: who is told of what they did together. */
  readonly answersOn: (state: S, told: readonly Tell[]) => readonly Answer[];
}

/**
 * Makes and decides in order, each on the state the one before left; then answers all from the state they left together. Every event is
 * stamped with who asked, when and from where. null: nothing is asked.
 */
export function decideAll<S, C, E, R, K, T, B>(
  decider: Decider<S, C, E, R, K, T>,
  from: S,
  makes: readonly (Make<S, C, E, R, B, K, unknown> | null)[],
  on: Omit<On<S, B, K>, 'state'>,
): All<S, E> {
  let state = from;
  const all: (E & Stamp)[] = [];
  const one = (make: Make<S, C, E, R, B, K, unknown> | null): ((last: S, told: readonly Tell[]) => unknown) => {
    if (make === null) return (last) => ({ did: 'decided', state: last, events: [] });
    const made = make({ ...on, state });
    if (!('ask' in made)) return () => made.answer;
    const { command: _, ...stamp } = made.ask;
    const decision = decider.decide(state, made.ask, on.known);
    if ('refused' in decision)
      return (last, told) => made.answer({ did: 'refused', reason: decision.refused, state: last }, told);
    const events = decision.events.map((event) => ({ ...stamp, ...event }));
    state = events.reduce((before, event) => decider.evolve(before, event), state);
    all.push(...events);
    return (last, told) => made.answer({ did: 'decided', state: last, events }, told);
  };
  const later = makes.map((make) => attempt(() => one(make)));
  return {
    state,
    events: all,
    answersOn: (last, told) => later.map((made) => ('failed' in made ? made : attempt(() => made.value(last, told)))),
  };
}

function attempt<V>(work: () => V): { readonly value: V } | { readonly failed: unknown } {
  try {
    return { value: work() };
  } catch (failed) {
    return { failed };
  }
}
