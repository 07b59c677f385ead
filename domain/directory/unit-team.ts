import type { TeamId, UnitId } from '../ids.ts';
import type { Directory, Person } from './state.ts';

/** The mailbox in which a unit's cases stand; null: those of no unit. */
export function teamOfUnit(unit: UnitId | null): TeamId {
  return `team:unit-${unit ?? ''}`;
}

/** The mailboxes with the cases that an administrator or unit manager sees: one of no unit sees those of all. */
export function teamsOf(
  { units }: Pick<Directory, 'units'>,
  { unit, standing }: Pick<Person, 'unit' | 'standing'>,
): readonly TeamId[] {
  if (!standing.some((one) => one === 'administrator' || one === 'unit-manager')) return [];
  return [null, ...(unit === undefined ? units.map((one) => one.id) : [unit])].map(teamOfUnit);
}
