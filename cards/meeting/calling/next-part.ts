import { usualPeople } from '../../../domain/case/meeting/list/usual-people.ts';
import type { FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';

/** The form of what a draft lacks next, shown at once when the one before it was stored; null: nothing, or it is no draft any more. */
export function nextPart(scene: Scene): FormRef | null {
  const { state, procedure, directory, now } = scene;
  if (state.stage !== 'draft') return null;
  const { id: of, meeting, childrenEver } = state;
  if (state.children.length === 0) return { form: 'child', of, meeting, about: String(childrenEver) };
  if (state.when === null || state.chair === null) return { form: 'when', of, meeting };
  const isSome =
    state.invitees.length === 0 && usualPeople(state, procedure, directory, now).some((one) => one.people.length > 0);
  return isSome ? { form: 'invite-usual', of, meeting } : null;
}
