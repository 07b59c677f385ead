import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Every one is asked: `npm run test:all`. */
    readonly whole: boolean;
    /** Which part is asked where not every one is. */
    readonly drawn: number;
  }
}

/** Every one in `npm run test:all`; in `npm test` one in so many, another part in each run, so that all have their turn. */
export function partOf<T>(all: readonly T[], oneIn: number): readonly T[] {
  const drawn = inject('drawn');
  return inject('whole') ? all : all.filter((_, nth) => (nth + drawn) % oneIn === 0);
}

/** How often a property is tried: so often in `npm run test:all`, and a part of that in `npm test`. */
export const runsOf = (all: number, oneIn: number): number => (inject('whole') ? all : Math.ceil(all / oneIn));

/** Whether every one is asked: what only all together can show is asked then. */
export const isWhole = (): boolean => inject('whole');
