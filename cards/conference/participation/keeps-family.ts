import { familyKeeper } from '../../../domain/case/conference/participation/keeper.ts';
import { kindOf } from '../../../domain/ref.ts';
import { isAdministrator, isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import type { FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';

/** Who says how the family takes part: whoever keeps the conference, and whoever works with the family. */
export function plansFamily(scene: Scene): boolean {
  if (isCoreGroup(scene)) return keepsGroup(scene) && !isConferenceOver(scene.state);
  return !isConferenceOver(scene.state) && (isAdministrator(scene) || isChair(scene) || worksWithFamily(scene));
}

/** Of a core group its children alone are asked about: by whoever holds it, and whoever leads (FV-P6). */
export function keepsGroup(scene: Scene): boolean {
  return scene.state.status === 'convened' && (isChair(scene) || scene.lead === scene.me);
}

export const isCoreGroup = ({ state }: Scene): boolean => kindOf(state.meeting) === 'core-group';

/** Who ticks what is done; also afterwards, of those who have to be told what came of it. */
export function ticksTasks(scene: Scene): boolean {
  const { status, stage } = scene.state;
  return status === 'convened' && stage !== 'cancelled' && (isAdministrator(scene) || worksWithFamily(scene));
}

/** Whoever says or ticks anything of it, and the chair also once it is over. */
export function readsFamily(scene: Scene): boolean {
  return plansFamily(scene) || ticksTasks(scene) || (isChair(scene) && scene.state.status === 'convened');
}

function worksWithFamily({ state, lead, me, procedure }: Scene): boolean {
  return state.status === 'convened' && (lead === me || familyKeeper(state, procedure) === me);
}

/** What was said in words is read by those who keep the case, and by others once they have accepted the undertaking. */
export function readsWords(scene: Scene): boolean {
  // They may say where somebody is, which nobody reads as long as anybody fears violence.
  if (scene.state.notes.withholds) return false;
  if (isAdministrator(scene) || isChair(scene) || scene.childrenRead().reads === 'yes') return true;
  return myInvitation(scene)?.undertaking !== undefined;
}

/** The next child or adult of whom nobody has said yet how they take part: its form is shown at once. */
export function nextUnplanned(scene: Scene): FormRef | null {
  const { state } = scene;
  const { id: of, meeting, participation } = state;
  const child = state.children.find((one) => 'born' in one && participation.children[one.id] === undefined);
  if (child !== undefined) return { form: 'child-plan', of, meeting, about: child.id };
  if (isCoreGroup(scene)) return null;
  const adult = state.adults.find((one) => one.kind !== 'relative' && participation.adults[one.id] === undefined);
  return adult === undefined ? null : { form: 'adult-plan', of, meeting, about: adult.id };
}
