import { stillAskedOf } from '../../../domain/case/conference/reports/owed.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** What is still asked of the reader, who has sent apologies; null: they have not. */
export function asksStill(scene: Scene): ReturnType<typeof stillAskedOf> | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee?.answer.answer !== 'apologies') return null;
  return stillAskedOf(scene.procedure, state.reports, invitee);
}
