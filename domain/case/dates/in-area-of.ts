import { hasArea } from '../../procedures/area-settings.ts';
import type { Procedure } from '../../procedures/schema.ts';
import type { Case } from '../whole.ts';

/**
 * The case as it is counted once it goes by another procedure: in the area it has, where that procedure has it too; otherwise in the one it was
 * of when it went by that procedure last, and in none where it never did.
 */
export function inAreaOf(state: Case, next: Pick<Procedure, 'key' | 'areas'>): Case {
  const { opening, dates } = state;
  const { area: own, ...others } = dates;
  const earlier = opening.status === 'open' ? opening.earlier : [];
  const then = earlier.findLast((one) => one.procedure === next.key && one.area !== undefined)?.area;
  const area = [own, then].find((one) => one !== undefined && hasArea(next, one));
  return area === own ? state : { ...state, dates: area === undefined ? others : { ...others, area } };
}
