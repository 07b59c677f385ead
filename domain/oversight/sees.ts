import { administers } from '../access/administers.ts';
import { isBarred } from '../case/need-to-know/barred.ts';
import { isNamed } from '../case/need-to-know/named.ts';
import type { Case } from '../case/whole.ts';
import type { Person, Standing } from '../directory/state.ts';

/** By which standing somebody has a board. */
export const boards = ['unit-manager', 'strategic-manager', 'coordinator'] as const satisfies readonly Standing[];
/** By which standing somebody is given the list of their unit's cases. */
export const unitLists = ['administrator', 'unit-manager'] as const satisfies readonly Standing[];

/** Whether somebody has a board at all: a unit manager, a strategic manager, or the coordinator of an area. */
export function hasBoard(person: Person | undefined): person is Person {
  return person?.status === 'active' && boards.some((one) => person.standing.includes(one));
}

/** Whether somebody has the list of the cases of their unit, or of all. */
export function listsCases(person: Person | undefined): boolean {
  return unitLists.some((one) => administers(person, null, one));
}

type Open = Extract<Case['opening'], { readonly status: 'open' }>;

/** What of an open case says on whose board it is: kept for the boards to come, without anything of the family. */
export interface BoardReach {
  readonly opening: Pick<Open, 'unit' | 'convenor'>;
  readonly needToKnow: Pick<Case['needToKnow'], 'barred' | 'named'>;
  readonly area?: string;
}

/** null: there is no open case. */
export function reachOf({ opening, needToKnow: { barred, named }, dates: { area } }: Case): BoardReach | null {
  if (opening.status !== 'open') return null;
  const { unit, convenor } = opening;
  return { opening: { unit, convenor }, needToKnow: { barred, named }, ...(area === undefined ? {} : { area }) };
}

/**
 * Whether a case is on somebody's board and in every count of it: of their unit, of the whole partnership, or of an area of theirs. One that is
 * kept from them is on none, and one for named people on that of a manager of its unit and of those who are named alone.
 */
export function isOnBoard(reach: BoardReach | null, person: Person): boolean {
  if (reach === null || !hasBoard(person) || isBarred(reach, person)) return false;
  if (administers(person, reach.opening.unit, 'unit-manager')) return true;
  if (!isNamed(reach, person.id)) return false;
  if (person.standing.includes('strategic-manager')) return true;
  const { areas = [] } = person;
  const { area } = reach;
  return person.standing.includes('coordinator') && (areas.length === 0 || (area !== undefined && areas.includes(area)));
}
