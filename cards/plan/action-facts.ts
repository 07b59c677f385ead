import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Action } from '../../domain/case/plan/action.ts';
import { who } from '../building/people.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Text } from '../model.ts';
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
      ...before(scene, action),
      [words.byRow, dayText(action.by, scene.language)],
      [words.statusRow, actionStatus(action, scene) + note],
    ],
  };
}

/** Who had it before, and until when. */
function before(scene: Scene, { updates }: Action): readonly (readonly [string, Text])[] {
  const words = wordsFor(scene.language).actions;
  return updates.flatMap((one) =>
    one.update === 'handed-on'
      ? [
          [
            words.handedOnRow,
            words.handedOn(who(scene, one.from), dayText(isoFromDay(localDay(one.at)), scene.language)),
          ] as const,
        ]
      : [],
  );
}
