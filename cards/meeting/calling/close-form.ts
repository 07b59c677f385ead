import { openRoundOf } from '../../../domain/case/meeting/scale/round.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, opens, say, shown, warn } from '../../building/building.ts';
import { convened, isAdministrator, isChair } from '../../building/reader-part.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** It cannot be taken back, so it is asked twice: the form has nothing to fill in. */
export function closeForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) && !isChair(scene)) return null;
  const words = wordsFor(scene).ending;
  if (scene.state.stage !== 'held') return shown(scene, ref, words.close, [say(words.closed)]);
  const state = convened(scene.state);
  const round = state === null ? null : openRoundOf(state.rounds);
  // Numbers that nobody could show any more are not left behind: the chair shows them first.
  if (state !== null && round !== null && round.placed.length > 0) {
    const reveal: Block[] = isChair(scene)
      ? [{ block: 'row', text: words.closeReveals, button: opens(wordsFor(scene).room.reveal, 'reveal', state) }]
      : [say(words.closeWaits)];
    return shown(scene, ref, words.close, [say(words.closeOpen(round.round)), ...reveal]);
  }
  return asked(
    scene,
    ref,
    words.close,
    careful(scene, ({ ending }) => ending.closeMeans).map((line) => warn(line)),
    [],
    ({ ending }) => ending.closeSubmit,
  );
}
