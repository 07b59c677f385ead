import { dayFromIso } from '../../../calendar/iso.ts';
import type { Facts } from '../../opening/shape.ts';
import type { Known } from '../../whole.ts';

/** What is wrong with the type of a conference and the dates it is counted from; null: nothing. */
export function faultInDescription(
  { type, facts }: { readonly type: string; readonly facts: Facts },
  { procedure }: Pick<Known, 'procedure'>,
): 'no-such-type' | 'bad-date' | null {
  if (!procedure.types.some((one) => one === type)) return 'no-such-type';
  return Object.values(facts).every((dates) => dates.every(isNear)) ? null : 'bad-date';
}

/** A date of this century: the calendar reaches from 2000 to 2099. */
function isNear(date: string): boolean {
  return dayFromIso(date) !== null && date.startsWith('20');
}
