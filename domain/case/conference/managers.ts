import { administers } from '../../access/administers.ts';
import type { Directory, Standing } from '../../directory/state.ts';
import type { PersonId, UnitId } from '../../ids.ts';
import { lastMade } from '../../last-made.ts';
import type { Conference } from '../conference.ts';
import { isBarred } from '../need-to-know/barred.ts';

/** Those with a standing of a manager. Everybody is gone through once for each state of the directory, and only where one is asked. */
const managers = lastMade((people: Directory['people']) =>
  [...people.values()].filter(({ standing }) => standing.some((one) => one === 'unit-manager' || one === 'strategic-manager')),
);

/** Who answers for a unit, or for the whole partnership, in a standing; by id. */
function managersOf({ people }: Pick<Directory, 'people'>, as: Standing, unit: UnitId | null): readonly PersonId[] {
  return managers(people)
    .filter((one) => administers(one, unit, as))
    .map((one) => one.id)
    .toSorted();
}

/**
 * Who of them is asked something of a conference: nobody the case is kept from, and in one for named people alone no strategic manager who is
 * not named.
 */
export function askedManagers(
  { needToKnow, unit }: Pick<Conference, 'needToKnow' | 'unit'>,
  as: 'unit-manager' | 'strategic-manager',
  directory: Pick<Directory, 'people'>,
): readonly PersonId[] {
  const { named } = needToKnow;
  // A strategic manager is one of the whole partnership.
  return managersOf(directory, as, as === 'unit-manager' ? unit : null).filter((id) => {
    const found = directory.people.get(id);
    if (found === undefined || isBarred({ needToKnow }, found)) return false;
    return named === null || as === 'unit-manager' || named.includes(id);
  });
}
