import type { Timescale } from '../procedures/timescale.ts';

const known = new WeakMap<readonly Timescale[], ReadonlyMap<string, Timescale>>();

/**
 * Every row of a procedure by a name of its own. A rule that counts twice (ST-T1 from two facts, BU-T8 by 3 months and then 6) is two
 * rows of one id: the first goes by the id, the next by `ST-T1/2`.
 */
export function rowsByName(timescales: readonly Timescale[]): ReadonlyMap<string, Timescale> {
  const found = known.get(timescales);
  if (found !== undefined) return found;
  const ofRule = new Map<string, number>();
  const named = new Map<string, Timescale>();
  for (const row of timescales) {
    const nth = (ofRule.get(row.id) ?? 0) + 1;
    ofRule.set(row.id, nth);
    named.set(nth === 1 ? row.id : `${row.id}/${nth}`, row);
  }
  known.set(timescales, named);
  return named;
}
