import { isActive, isChair, writesRecord } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** Whether the reader writes the plan: chair and lead professional, and in the room the minute-taker where the procedure lets them help. */
export function writesPlan(scene: Scene): boolean {
  const { state, procedure, lead, me } = scene;
  if (state.status !== 'convened') return false;
  const helps = procedure.minuteTakerHelps && writesRecord(scene) && (state.stage === 'convened' || state.stage === 'held');
  return isChair(scene) || helps || (isActive(scene) && lead === me);
}
