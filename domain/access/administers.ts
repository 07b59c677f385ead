import type { Directory, Person, Standing } from '../directory/state.ts';
import type { PersonId, UnitId } from '../ids.ts';

/** Whether somebody is an administrator, or unit manager, of the unit a case is of: one of no unit is so for the whole partnership. */
export function administers(person: Person | undefined, unit: UnitId | null, as: Standing = 'administrator'): boolean {
  if (person?.status !== 'active' || !person.standing.includes(as)) return false;
  return person.unit === undefined || unit === null || person.unit === unit;
}

/** All administrators of a unit, by id; where it has none, those of the partnership: nothing may be left with nobody. */
export function administratorsOf({ people }: Pick<Directory, 'people'>, unit: UnitId | null): readonly PersonId[] {
  const all = [...people.values()].filter((one) => administers(one, null));
  const own = all.filter((one) => administers(one, unit));
  return (own.length > 0 ? own : all).map((one) => one.id).toSorted();
}
