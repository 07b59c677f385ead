import { asked, quiet } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readChildDates, storedLine } from './children-forms.ts';
import { detailField, detailsIn } from './details-forms.ts';
import { takesChildren } from './keeps-children.ts';

/** One more child. `about` is how many there ever were when the form opened, so that a repeat adds none. */
export function childForm(scene: Scene, ref: FormRef): Form | null {
  if (!takesChildren(scene)) return null;
  const all = wordsFor(scene.language);
  const words = all.convening;
  return asked(
    scene,
    ref,
    words.childForm,
    [quiet(words.childIntro(all.child(scene.state.nextChild)))],
    [
      ...(scene.directory.namesChildren ? [detailField(scene, 'name', all.ofChildren.whoReads)] : []),
      { name: 'born', label: words.bornLabel, required: false, field: 'date' },
      { name: 'expected', label: words.expectedLabel, required: false, field: 'date' },
    ],
  );
}

export function readChild(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = readChildDates(values, scene);
  const line = reading(values, wordsFor(scene.language));
  const details = detailsIn(line, ['name']);
  if ('problems' in read || !sound(line)) return { problems: { ...line.problems, ...('problems' in read ? read.problems : {}) } };
  const nth = /^\d{1,3}$/.test(ref.about ?? '') ? Number(ref.about) : scene.state.childrenEver;
  return { command: { do: 'add-child', nth, child: read.child, details }, line: storedLine };
}
