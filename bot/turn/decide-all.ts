import type { Ask, Decider, Stamp } from '../../domain/decider.ts';

/** What was decided on one ask. failed: the decider threw, a programmer's error that must not take the others down. */
export type Verdict<E, R> = { readonly events: readonly (E & Stamp)[] } | { readonly refused: R } | { readonly failed: unknown };

export interface Batch<S, E, R> {
  readonly state: S;
  readonly events: readonly (E & Stamp)[];
  readonly verdicts: readonly Verdict<E, R>[];
}

/** Decides asks in order, each on the state the one before left. Every event is stamped with who asked, when and from where. */
export function decideAll<S, C, E, R, K, T>(
  decider: Decider<S, C, E, R, K, T>,
  from: S,
  asks: readonly Ask<C>[],
  known: K,
): Batch<S, E, R> {
  let state = from;
  const verdicts = asks.map((ask): Verdict<E, R> => {
    try {
      const decision = decider.decide(state, ask, known);
      if ('refused' in decision) return decision;
      const { command: _, ...stamp } = ask;
      const events = decision.events.map((event) => ({ ...stamp, ...event }));
      state = events.reduce((before, event) => decider.evolve(before, event), state);
      return { events };
    } catch (failed) {
      return { failed };
    }
  });
  return { state, events: verdicts.flatMap((one) => ('events' in one ? one.events : [])), verdicts };
}
