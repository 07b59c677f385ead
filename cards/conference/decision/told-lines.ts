import { toldOfDecision, undecided } from '../../../domain/case/conference/decision/phases-of.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { quiet } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { fewNames } from '../day/quorum-lines.ts';

/** To the chair who has just decided on the last child: how many are told now, who of them was not there, and that nobody has read it yet. */
export function toldNow(scene: Scene): string | null {
  const state = convened(scene.state);
  if (state === null || undecided(state, state.children).length > 0) return null;
  const { told, absent } = toldOfDecision(state);
  const words = wordsFor(scene);
  const team = scene.directory.safety?.emergencyDutyTeam ?? words.reaching.noNumber;
  return words.decision.toldNow(told.length, namesOf(scene, absent), team);
}

/** In the form of what was decided, to the chair: whom to ring, since they have heard it from nobody in the room (FV-T17). */
export function notThereLine(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || undecided(state, state.children).length > 0) return [];
  const { absent } = toldOfDecision(state);
  return absent.length === 0 ? [] : [quiet(wordsFor(scene).decision.notThere(namesOf(scene, absent)))];
}

function namesOf(scene: Scene, people: readonly PersonId[]): string {
  return fewNames(
    scene,
    byAgency(scene, people).map((one) => nameOf(scene, one)),
  );
}
