import type { Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { FactName } from '../../procedures/fact.ts';

/** In days: a conference is not counted from what is two years old, nor does a pregnancy reach further than ten months. */
const most = { back: 730, ahead: 310 };

/**
 * What is wrong with the date of a fact a conference is counted from, as entered on a day; null: nothing. Forms and files ask the same.
 * An expected date of delivery is the only one that may lie ahead.
 */
export function faultInFact(fact: FactName, date: string, today: Day): 'date' | 'future' | 'far' | null {
  const day = dayFromIso(date);
  if (day === null) return 'date';
  if (day < today - most.back) return 'far';
  if (fact === 'expected-delivery') return day > today + most.ahead ? 'far' : null;
  return day > today ? 'future' : null;
}
