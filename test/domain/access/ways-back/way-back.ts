import type { Part } from '../../../../domain/access/right.ts';

/**
 * How whoever did something comes back from it. `by`: what undoes or corrects it; the command itself, where it is said again otherwise.
 * `theirs`: whose that is, where whoever did it cannot do it themself, and `why`. A sentence alone: why there is no way back.
 */
export type WayBack<N extends string> =
  | { readonly by: readonly N[]; readonly theirs?: readonly Part[]; readonly why?: string }
  | string;

export type WaysBack<N extends string> = Readonly<Record<N, WayBack<N>>>;

export const reading = 'Reading changes nothing; that somebody read is on the trail.';
export const bot = 'The bot alone does it, as what is so by then.';
