/** At most so many requests in any stretch of so many milliseconds, of each key. */
export interface SlidingLimit {
  /** 0, or in how many milliseconds there may be room for one more. */
  readonly wait: (key: string) => number;
  /** One is being made; the returned function says that it was answered. Whoever takes has seen that there is room. */
  readonly take: (key: string) => () => void;
}

/** When only requests on their way stand in the way, they are looked for again after so many milliseconds. */
const onTheirWay = 50;
/** Keys are looked through for those that nothing is known of any more whenever there are so many, or twice what was left. */
const sweptFrom = 1_000;

interface Counted {
  made: number;
  /** When each was answered, the oldest first. */
  readonly answered: number[];
}

/**
 * A platform counts a request when it gets it, which is some time between its making and its answer. Here it counts from its making until a
 * whole stretch after its answer, so no stretch of the platform's can hold more than `most`, however long anything was on its way. On the
 * clock that is never set (performance.now), so nobody waits an hour for one that was.
 */
export function slidingLimit(most: number, stretch: number): SlidingLimit {
  const all = new Map<string, Counted>();
  let sweepAt = sweptFrom;

  function counted(key: string): Counted | undefined {
    const found = all.get(key);
    const past = performance.now() - stretch;
    while (found !== undefined && (found.answered[0] ?? Number.POSITIVE_INFINITY) <= past) found.answered.shift();
    return found;
  }

  function sweep(): void {
    for (const key of all.keys()) {
      const found = counted(key);
      if (found?.made === 0 && found.answered.length === 0) all.delete(key);
    }
    sweepAt = Math.max(sweptFrom, 2 * all.size);
  }

  return {
    wait(key) {
      const found = counted(key);
      if (found === undefined) return 0;
      const over = found.made + found.answered.length - most;
      if (over < 0) return 0;
      const frees = found.answered[over];
      return frees === undefined ? onTheirWay : Math.max(1, Math.ceil(frees + stretch - performance.now()));
    },
    take(key) {
      if (all.size >= sweepAt) sweep();
      const one = all.get(key) ?? { made: 0, answered: [] };
      all.set(key, one);
      one.made += 1;
      return () => {
        one.made -= 1;
        one.answered.push(performance.now());
        all.set(key, one);
      };
    },
  };
}
