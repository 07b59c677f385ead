import type { FactName } from '../../procedures/fact.ts';
import type { Facts } from '../opening/shape.ts';

interface OfChild {
  readonly fact?: readonly [FactName, string];
}

/** Nothing is counted from the birth of a child for whom everything has stopped, or from when it was expected. */
export function withoutFactOf(facts: Facts, { fact }: OfChild): Facts {
  if (fact === undefined) return facts;
  const [name, date] = fact;
  const { [name]: dates = [], ...others } = facts;
  const left = dates.filter((one) => one !== date);
  return left.length === 0 ? others : { ...others, [name]: left };
}

/** It goes on after all. */
export function withFactOf(facts: Facts, { fact }: OfChild): Facts {
  if (fact === undefined) return facts;
  const [name, date] = fact;
  const dates = facts[name] ?? [];
  return dates.includes(date) ? facts : { ...facts, [name]: [...dates, date] };
}
