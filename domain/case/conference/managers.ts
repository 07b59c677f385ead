import { administers } from '../../access/administers.ts';
import type { Directory, Standing } from '../../directory/state.ts';
import type { PersonId, UnitId } from '../../ids.ts';
import { lastMade } from '../../last-made.ts';

/** Those with a standing of a manager. Everybody is gone through once for each state of the directory, and only where one is asked. */
const managers = lastMade((people: Directory['people']) =>
  [...people.values()].filter(({ standing }) => standing.some((one) => one === 'unit-manager' || one === 'strategic-manager')),
);

/** Who answers for a unit, or for the whole partnership, in a standing; by id. */
export function managersOf({ people }: Pick<Directory, 'people'>, as: Standing, unit: UnitId | null): readonly PersonId[] {
  return managers(people)
    .filter((one) => administers(one, unit, as))
    .map((one) => one.id)
    .toSorted();
}
