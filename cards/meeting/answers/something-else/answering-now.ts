import type { Instant } from '../../../../domain/ids.ts';
import { kindOf } from '../../../../domain/ref.ts';
import { hasStarted, myInvitation } from '../../../building/reader-part.ts';
import type { Scene } from '../../../scene.ts';

/** Whether the reader may answer still. */
export function mayStillAnswer(scene: Scene): boolean {
  return myInvitation(scene) !== undefined && !hasStarted(scene);
}

/** The start that the form was drawn with. */
export function startIn(about: string): Instant {
  return /^\d{1,15}$/.test(about) ? Number(about) : -1;
}

/** A core group is answered more shortly. */
export function isConference({ state }: Scene): boolean {
  return kindOf(state.meeting) === 'conference';
}
