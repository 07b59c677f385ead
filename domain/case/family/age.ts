import { civil, type Day } from '../../calendar/day.ts';
import { dayFromIso } from '../../calendar/iso.ts';
import type { NewChild } from './shape.ts';

/**
 * Whole years of age on a day, by the calendar: a birthday counts from its own day on, whatever leap years lay between. Somebody born on
 * 29 February has their birthday on 1 March in other years. Negative before the birth.
 */
export function ageOn(born: Day, on: Day): number {
  const from = civil(born);
  const to = civil(on);
  const before = to.month < from.month || (to.month === from.month && to.date < from.date);
  return to.year - from.year - (before ? 1 : 0);
}

/** Under five has a health visitor, from the fifth birthday a school nurse. */
export function stageOfChild(child: NewChild, on: Day): 'unborn' | 'under-five' | 'school-age' {
  if (!('born' in child)) return 'unborn';
  return ageOn(dayFromIso(child.born) ?? on, on) < 5 ? 'under-five' : 'school-age';
}
