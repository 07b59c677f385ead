import { asked, say, shown } from '../../building/building.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { missingParts } from './draft-card.ts';

/** The same as the button of the draft's card, for whoever comes to the case another way: what is missing still, or that it is sent. */
export function proposeForm(scene: Scene, ref: FormRef): Form | null {
  const { state } = scene;
  if (!isAdministrator(scene)) return null;
  const words = wordsFor(scene).convening;
  if (state.stage !== 'draft') return shown(scene, ref, words.proposeForm, [say(words.proposeDone)]);
  const missing = missingParts(scene);
  if (missing.length > 0) return shown(scene, ref, words.proposeForm, [say(words.stillMissing(missing.join('; ')))]);
  return asked(scene, ref, words.proposeForm, [say(words.proposeHint)], [], ({ convening }) => convening.proposeSubmit);
}
