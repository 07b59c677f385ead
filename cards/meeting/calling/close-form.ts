import { careful } from '../../building/bilingual.ts';
import { asked, say, shown, warn } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** It cannot be taken back, so it is asked twice: the form has nothing to fill in. */
export function closeForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) && !isChair(scene)) return null;
  const words = wordsFor(scene.language).ending;
  if (scene.state.stage !== 'held') return shown(scene, ref, words.close, [say(words.closed)]);
  return asked(
    scene,
    ref,
    words.close,
    careful(scene, ({ ending }) => ending.closeMeans).map((line) => warn(line)),
    [],
    ({ ending }) => ending.closeSubmit,
  );
}
