import { isCore, type Known } from '../case/known.ts';
import type { CaseState } from '../case/state.ts';
import type { Directory } from '../directory/state.ts';
import type { PersonId } from '../ids.ts';
import type { Part } from './table.ts';

/** The parts somebody plays in a case as it stands. Somebody with none has no business here. */
export function partsOf(state: CaseState, person: PersonId, known: Pick<Known, 'directory' | 'procedure'>): ReadonlySet<Part> {
  const parts = new Set<Part>();
  const found = known.directory.people.get(person);
  if (found?.status !== 'active') return parts;
  if (found.standing.includes('administrator')) parts.add('administrator');
  if (isKeeper(person, known.directory)) parts.add('keeper');
  if (state.status === 'none' || state.status === 'ended') return parts;
  if (state.status !== 'draft' && state.chair === person) parts.add('chair');
  const invitee = state.invitees.find((one) => one.person === person);
  if (invitee !== undefined && state.status !== 'draft' && isCore(invitee, known.procedure)) parts.add('core');
  if (state.status !== 'convened') return parts;
  if (invitee !== undefined) parts.add('invitee');
  if (invitee !== undefined && state.present.includes(person)) parts.add('present');
  if (state.coreGroup.includes(person)) parts.add('core-group');
  return parts;
}

/** Who may keep cases and let them go: two of these together end one. */
export function isKeeper(person: PersonId, directory: Directory): boolean {
  const found = directory.people.get(person);
  return found?.status === 'active' && found.standing.length > 0;
}
