import { asked, say, shown } from '../../building/building.ts';
import { isAdministrator } from '../../building/reader-part.ts';
import { startedForm } from '../../meeting/calling/conference-form.ts';
import type { Form, FormRef } from '../../model.ts';
import type { RequestScene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** While nobody has answered. */
export function withdrawForm(scene: RequestScene, ref: FormRef): Form | null {
  if (!scene.isRequester) return null;
  const words = wordsFor(scene).requests;
  const { answer } = scene.asked.answered;
  if (answer === 'withdrawn') return shown(scene, ref, words.withdrawForm, [say(words.ownWithdrawn)]);
  return asked(scene, ref, words.withdrawForm, [say(words.withdrawIntro)], [], ({ requests }) => requests.withdrawSubmit);
}

/** The form of a new case with what was asked for in it; it becomes the case of that very request. */
export function setUpForm(scene: RequestScene, ref: FormRef): Form | null {
  const words = wordsFor(scene).requests;
  if (scene.isCase) return shown(scene, ref, words.setUp, [say(words.isSetUp)]);
  if (!scene.maySetUp) return null;
  if (scene.existing === 'theirs') {
    const intro = [say(words.joinIntro(scene.asked.reference))];
    return asked(scene, ref, words.setUp, intro, [], ({ requests }) => requests.joinSubmit);
  }
  // Of a case that is not theirs nothing is said but what anybody hears who gives its reference.
  const { notes } = wordsFor(scene);
  if (scene.existing === 'hidden') return shown(scene, ref, words.setUp, [say(notes.refused['reference-taken'])]);
  if (!isAdministrator(scene)) return shown(scene, ref, words.setUp, [say(words.othersSetUp)]);
  const { id, reference, criterion } = scene.asked;
  const before = scene.procedure.types.find((type) => type === 'pre-birth' && criterion === 'before-birth');
  return startedForm(
    scene,
    { form: 'conference', of: '', about: id },
    { reference, ...(before === undefined ? {} : { type: before }) },
  );
}
