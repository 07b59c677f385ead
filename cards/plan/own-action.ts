import type { Action } from '../../domain/case/plan/action.ts';
import { convened, isActive } from '../building/reader-part.ts';
import type { FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';

/** The action a form is about, where it is the reader's own. */
export function ownAction(scene: Scene, { about }: FormRef): Action | undefined {
  if (!isActive(scene)) return undefined;
  return convened(scene.state)?.actions.find((one) => one.id === about && one.to === scene.me);
}

/** An open action of somebody else's, that whoever leads may note as done once they were told so. */
export function toldAction(scene: Scene, { about }: Pick<FormRef, 'about'>): Action | undefined {
  if (!isActive(scene) || scene.lead !== scene.me) return undefined;
  const isTheirs = (one: Action) => one.id === about && one.to !== scene.me && one.status === 'open' && one.unowned !== true;
  return convened(scene.state)?.actions.find(isTheirs);
}
