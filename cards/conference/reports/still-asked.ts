import { stillAskedOf } from '../../../domain/case/conference/reports/owed.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import type { Scene } from '../../scene.ts';

/** What is still asked of the reader, who has sent apologies; null: they have not, or they came all the same. */
export function asksStill(scene: Scene): ReturnType<typeof stillAskedOf> | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee?.answer.answer !== 'apologies') return null;
  const came = state.present.includes(scene.me) || ownEntry(state.day.left, scene.me) !== undefined;
  return came ? null : stillAskedOf(scene.procedure, state.reports, invitee);
}
