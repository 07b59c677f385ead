/** A limit: at most `most` in any `seconds`. Several together make a platform's table. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export interface Rates {
  /** null: go on. A number: refused, whole seconds until the next may be tried. */
  take(key: string, limits: readonly Limit[]): number | null;
  forget(): void;
}

/** Sliding windows over the story's clock. Off: never refuses. A refused call does not count. */
export function rates(mode: 'strict' | 'off', now: () => number): Rates {
  const taken = new Map<string, readonly number[]>();
  return {
    take(key, limits) {
      if (mode === 'off') return null;
      const at = now();
      const longest = Math.max(...limits.map((limit) => limit.seconds)) * 1000;
      const recent = (taken.get(key) ?? []).filter((one) => one > at - longest && one <= at);
      for (const { most, seconds } of limits) {
        const inside = recent.filter((one) => one > at - seconds * 1000);
        const oldest = inside[inside.length - most];
        if (oldest !== undefined) return Math.max(1, Math.ceil((oldest + seconds * 1000 - at) / 1000));
      }
      taken.set(key, [...recent, at]);
      return null;
    },
    forget: () => taken.clear(),
  };
}
