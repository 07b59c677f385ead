import type { Worded } from './action.ts';

/** What an action says, apart from whose it is and how it stands. What is not said is not there. */
export function wordingOf({ what, why, by, child, outcome, does }: Worded): Worded {
  return {
    what,
    why,
    by,
    ...(child === undefined ? {} : { child }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(does === undefined ? {} : { does }),
  };
}
