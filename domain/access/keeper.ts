import type { Directory } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';

const keepers = ['administrator', 'chair', 'unit-manager'] as const;

/** Who may keep cases and let them go: two of these together end one. */
export function isKeeper(person: PersonId, directory: Directory): boolean {
  const found = directory.people.get(person);
  return found?.status === 'active' && keepers.some((one) => found.standing.includes(one));
}
