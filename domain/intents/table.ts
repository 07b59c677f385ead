import type { Intent } from './intent.ts';

/**
 * How an intent is said. A phrase is words in their order, with at most three others between two of them: `a|b` is one or the other, `deput*`
 * whatever begins so, `#` a number. `whole`: only where nothing else is said but courtesies. `first`: heard before
 * what any other intent says.
 */
export interface Phrases {
  readonly says: readonly string[];
  readonly first?: readonly string[];
  readonly whole?: readonly string[];
}

/** Of one language, by what is meant. `unclear` is said by whatever is in no table. */
export type IntentTable = Readonly<Record<Exclude<Intent, 'unclear'>, Phrases>>;

/** The same, without what is looked for first. */
export type CalmTable = Omit<IntentTable, 'danger'>;
