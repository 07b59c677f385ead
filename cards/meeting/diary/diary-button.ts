import { hidesFromPatients } from '../../../domain/case/people/patient-access.ts';
import { opens, quiet } from '../../building/building.ts';
import type { Block, Button } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The way to the diary entry; of a meeting that was cancelled, to take the entry out again. */
export function diaryButton(scene: Scene): readonly Button[] {
  const { state } = scene;
  return state.stage === 'draft' || state.when === null ? [] : [opens(wordsFor(scene).diary.button, 'diary', state)];
}

/** To those whose patients read online what is kept of a meeting. */
export function patientsLine(scene: Scene): readonly Block[] {
  const { state, me, directory } = scene;
  return hidesFromPatients(state.agencies, me, directory) ? [quiet(wordsFor(scene).diary.patients)] : [];
}
