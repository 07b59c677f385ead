import { asked, quiet } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import { nextPart } from '../meeting/calling/next-part.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { storedLine } from './children-forms.ts';
import { detailField, detailsIn } from './details-forms.ts';
import { takesChildren } from './keeps-children.ts';
import { readSeveral, severalChildren } from './several-children.ts';

/** One more child, or several. `about` is how many there ever were when the form opened, so that a repeat adds none. */
export function childForm(scene: Scene, ref: FormRef): Form | null {
  if (!takesChildren(scene)) return null;
  const all = wordsFor(scene);
  const words = all.convening;
  return asked(
    scene,
    ref,
    words.childForm,
    [quiet(words.childIntro(all.child(scene.state.nextChild)))],
    [...(scene.directory.namesChildren ? [detailField(scene, 'name', all.ofChildren.whoReads)] : []), ...severalChildren(scene)],
  );
}

export function readChild(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const details = detailsIn(read, ['name']);
  const [child, ...more] = readSeveral(read, scene);
  if (child === undefined && sound(read)) read.problems.born = words.notes.problems.noDate;
  if (more.length > 0 && details.name !== undefined) read.problems['child-name'] = words.convening.nameOne;
  if (child === undefined || !sound(read)) return { problems: read.problems };
  const nth = /^\d{1,3}$/.test(ref.about ?? '') ? Number(ref.about) : scene.state.childrenEver;
  const others = more.length === 0 ? {} : { more };
  return { command: { do: 'add-child', nth, child, ...others, details }, line: storedLine, leads: nextPart };
}
