import type { SealedWrite } from '../../adapters/store/sealing/sealed-write.ts';

/**
 * A stream that a few decisions look at and write to in the same append. What a turn comes to says whether it is concerned, so that no
 * door can forget it, and a turn that is not touches nothing of it.
 */
export interface Alongside<S, K> {
  readonly concerns: (before: S, after: S) => boolean;
  /** As stored now, for a turn that would come to `after`: with `known` it is decided again, and what that comes to is written. */
  readonly look: (before: S, after: S, known: K) => Promise<Looked<S, K>>;
}

export interface Looked<S, K> {
  readonly known: K;
  /** On the head it was looked at: whoever was first makes it a conflict for everybody else. None: nothing of it changes. */
  readonly writes: (before: S, after: S) => readonly SealedWrite[];
}

/** Several of them, each for what concerns it; what one has looked up the next is given. */
export function allAlongside<S, K>(...all: readonly Alongside<S, K>[]): Alongside<S, K> {
  return {
    concerns: (before, after) => all.some((one) => one.concerns(before, after)),
    async look(before, after, known) {
      const looked: Looked<S, K>[] = [];
      for (const one of all)
        if (one.concerns(before, after)) looked.push(await one.look(before, after, looked.at(-1)?.known ?? known));
      return {
        known: looked.at(-1)?.known ?? known,
        writes: (was, is) => looked.flatMap((one) => one.writes(was, is)),
      };
    },
  };
}
