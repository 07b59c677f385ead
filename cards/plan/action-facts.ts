import type { Action } from '../../domain/case/plan/action.ts';
import { who } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionStatus } from './action-status.ts';

/** An action in full, for a dialog: what, why, who, by when, how it stands and what its owner last said. */
export function actionFacts(scene: Scene, action: Action): Block {
  const words = wordsFor(scene.language).actions;
  const last = action.updates.at(-1);
  const note = last !== undefined && 'note' in last ? `: ${last.note}` : '';
  return {
    block: 'facts',
    rows: [
      [words.whatRow, action.what],
      [words.whyRow, action.why],
      [words.whoRow, who(scene, action.to)],
      [words.byRow, dayText(action.by, scene.language)],
      [words.statusRow, actionStatus(action, scene) + note],
    ],
  };
}
