import { isObserver } from '../../../domain/case/meeting/list/observes.ts';
import { convened, isActive } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** Whoever may ask for the plan reads it, but for whoever only observes. */
export function readsPlan(scene: Scene): boolean {
  const state = convened(scene.state);
  return state !== null && isActive(scene) && !isObserver(state.invitees, scene.me, scene.procedure);
}
