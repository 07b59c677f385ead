import { asked, say, shown } from '../../building/building.ts';
import { startedForm } from '../../meeting/calling/conference-form.ts';
import type { Form, FormRef } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** While nobody has answered. */
export function withdrawForm(scene: RequestScene, ref: FormRef): Form | null {
  if (!scene.isRequester) return null;
  const words = wordsFor(scene.language).requests;
  const { answer } = scene.asked.answered;
  if (answer === 'withdrawn') return shown(scene, ref, words.withdrawForm, [say(words.ownWithdrawn)]);
  return asked(scene, ref, words.withdrawForm, [say(words.withdrawIntro)], [], ({ requests }) => requests.withdrawSubmit);
}

/** The form of a new case with what was asked for in it; it becomes the case of that very request. */
export function setUpForm(scene: RequestScene, ref: FormRef): Form | null {
  const words = wordsFor(scene.language).requests;
  if (scene.isCase) return shown(scene, ref, words.setUp, [say(words.isSetUp)]);
  if (!scene.maySetUp) return null;
  const { id, reference, criterion } = scene.asked;
  const before = scene.procedure.types.find((type) => type === 'pre-birth' && criterion === 'before-birth');
  return startedForm(
    scene,
    { form: 'conference', of: '', about: id },
    { reference, ...(before === undefined ? {} : { type: before }) },
  );
}
