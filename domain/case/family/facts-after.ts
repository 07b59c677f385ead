import type { Facts } from '../opening/shape.ts';
import type { NewChild } from './shape.ts';

/**
 * What dates are counted from, after one child's date became another one: an expected delivery and a birth follow it. A birth is one where
 * the child was entered as unborn; the dates of birth of other children are nothing that is counted from.
 */
export function factsAfter(facts: Facts, was: NewChild, is: NewChild): Facts {
  if ('expected' in was && 'expected' in is) return replaced(facts, 'expected-delivery', was.expected, is.expected);
  if ('expected' in was && 'born' in is) return { ...facts, birth: [...(facts.birth ?? []), is.born] };
  return 'born' in was ? replaced(facts, 'birth', was.born, 'born' in is ? is.born : null) : facts;
}

/** The first of that date: twins have two of one day. */
function replaced(facts: Facts, fact: string, from: string, to: string | null): Facts {
  const dates = facts[fact] ?? [];
  const at = dates.indexOf(from);
  if (at < 0) return facts;
  const after = dates.toSpliced(at, 1, ...(to === null ? [] : [to]));
  const { [fact]: _, ...others } = facts;
  return after.length === 0 ? others : { ...facts, [fact]: after };
}
