/** Numbers that look random and are the same for the same seed, so that a bad run can be had again. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  chance(of: number): boolean;
  shuffled<T>(all: readonly T[]): readonly T[];
}

/** mulberry32: small, and good enough to choose when to break what. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    chance: (of) => next() < of,
    shuffled(all) {
      const left = [...all];
      return all.flatMap(() => left.splice(between(0, left.length - 1), 1));
    },
  };
}
