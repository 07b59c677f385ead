import { asked, quiet, say } from '../../../building/building.ts';
import { hasStarted, myInvitation } from '../../../building/reader-part.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { nameOfTeam } from './place-card.ts';

/** Whether they have the place of a team, which is asked again once they give it back. */
export function cameForTeam({ state, me }: Scene): boolean {
  return state.teams.some((one) => one.taken?.person === me);
}

export function handBackForm(scene: Scene, ref: FormRef): Form | null {
  const place = scene.state.teams.find((one) => one.taken?.person === scene.me);
  if (place === undefined || myInvitation(scene) === undefined || hasStarted(scene)) return null;
  const words = wordsFor(scene).teams;
  const intro = [say(words.handBackAsk(nameOfTeam(scene, place))), quiet(words.handBackMeans)];
  return asked(scene, ref, words.handBackForm, intro, [], (all) => all.teams.handBackSubmit);
}

export function readHandBack(): FormRead {
  return { command: { do: 'hand-back' } };
}
