import type { Conference } from '../../../domain/case/conference.ts';
import type { Adult, AdultId, Child } from '../../../domain/case/family/shape.ts';
import { planted } from '../planted.ts';

/** A parent of all the children; where there are several a carer of the last, whose name was not entered, and a relative who was taken off. */
export function adultsOf(children: readonly Child[]): Pick<Conference, 'adults' | 'adultsOff'> {
  const ids = children.map((one) => one.id);
  const parent: Adult = { id: 'p1' as AdultId, kind: 'parent', number: 1, children: ids, name: `${planted.adult} 1` };
  const carer: Adult = { id: 'p2' as AdultId, kind: 'carer', number: 1, children: ids.slice(-1) };
  const relative: Adult = { id: 'p3' as AdultId, kind: 'relative', number: 1, children: ids };
  if (ids.length === 0) return { adults: [], adultsOff: [] };
  return ids.length === 1 ? { adults: [parent], adultsOff: [] } : { adults: [parent, carer], adultsOff: [relative] };
}
