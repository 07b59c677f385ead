import { dayFromIso } from '../calendar/iso.ts';
import type { DayState } from '../case/conference/day/shape.ts';
import { ageOn } from '../case/family/age.ts';
import type { Child } from '../case/family/shape.ts';

/**
 * How a child took part in a review, by the codes of the return: PN0 under four; PN1 was there and spoke; PN2 was there and somebody spoke for
 * it; PN3 was there and was heard in a form of its own; PN4 was there and was not heard; PN5, PN6, PN7 the same of one who was not there. null:
 * nobody has said who of the family was there, or the child was not born. `on`: the day of the review, YYYY-MM-DD.
 */
export function participationCode(child: Child, { family, heard, version }: DayState, on: string): string | null {
  if (!('born' in child)) return null;
  const [born, day] = [dayFromIso(child.born), dayFromIso(on)];
  if (born === null || day === null || born > day) return null;
  if (ageOn(born, day) < 4) return 'PN0';
  if (version === 0) return null;
  const is = (those: readonly string[]) => those.includes(child.id);
  if (is(family)) return is(heard.self) ? 'PN1' : is(heard.spokenFor) ? 'PN2' : is(heard.own) ? 'PN3' : 'PN4';
  return is(heard.spokenFor) ? 'PN5' : is(heard.own) ? 'PN6' : 'PN7';
}
