import { kindOf } from '../../../domain/ref.ts';
import { isActive, isChair } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** The chair, and the minute-taker where the procedure lets them help; of a meeting of the core group whoever leads, too. */
export function takesRegister(scene: Scene): boolean {
  const { state, procedure, lead, me } = scene;
  if (kindOf(state.meeting) === 'core-group' && lead === me) return true;
  return isChair(scene) || (procedure.minuteTakerHelps && state.minuteTaker === me && isActive(scene));
}
