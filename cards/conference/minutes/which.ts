import { type MinutesVersion, readsMinutes, restrictedFor } from '../../../domain/case/conference/minutes/readers.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { Scene } from '../../scene.ts';

export const formats = ['docx', 'json'] as const;

/** Which file of the minutes is meant. */
export interface WhichMinutes {
  readonly format: (typeof formats)[number];
  readonly version: MinutesVersion | 'restricted';
  readonly copyFor?: AdultId | ChildId;
}

/** As a form and its link name it: 'docx/whole', 'docx/edited/p1'. null: it names none, or none of this reader's. */
export function whichMinutes(scene: Scene, about: string | undefined): WhichMinutes | null {
  const [format, version, copyFor, more] = (about ?? '').split('/');
  if ((format !== 'docx' && format !== 'json') || more !== undefined || scene.cover?.how === 'covering') return null;
  const { state, me, directory } = scene;
  if (version === 'restricted') return copyFor === undefined && restrictedFor(state, me).length > 0 ? { format, version } : null;
  if (version === 'whole') return copyFor === undefined && readsMinutes(state, me, directory) ? { format, version } : null;
  if (version !== 'edited' || !takesCopies(scene)) return null;
  const whose = haveCopies(scene).find((one) => one === copyFor);
  return whose === undefined ? null : { format, version, copyFor: whose };
}

/** Who may have the copies for the family: whoever has the minutes, and whoever leads and takes them there, once they are agreed (ST-C1). */
export function takesCopies({ state, me, lead, directory, cover }: Scene): boolean {
  if (state.minutes.stage !== 'agreed' || cover?.how === 'covering') return false;
  return lead === me || readsMinutes(state, me, directory);
}

/** Those of the family who have a copy of their own: parents and carers, and children who were born. */
export function haveCopies({ state }: Pick<Scene, 'state'>): readonly (AdultId | ChildId)[] {
  return [
    ...state.adults.flatMap(({ id, kind }) => (kind === 'relative' ? [] : [id])),
    ...state.children.flatMap((one) => ('born' in one ? [one.id] : [])),
  ];
}
