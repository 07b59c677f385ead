import type { AgencyId, PersonId } from '../../domain/ids.ts';
import { asked, quiet } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { barredNames } from './barred-form.ts';
import { readsBarred } from './notices.ts';

/** Who of those the case is kept from may know of it again. */
export function unbarForm(scene: Scene, ref: FormRef): Form | null {
  const options = barredNames(scene).map(({ value, label }) => ({ value, label: fit(label, 75) }));
  if (!readsBarred(scene) || options.length === 0) return null;
  const words = wordsFor(scene).needToKnow;
  return asked(
    scene,
    ref,
    words.unbarForm,
    [quiet(words.unbarIntro)],
    [{ name: 'names', label: words.unbarLabel, required: true, field: 'many', options }],
    ({ needToKnow }) => needToKnow.unbarSubmit,
  );
}

export function readUnbar(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const allowed = barredNames(scene).map(({ value }) => value);
  const chosen = read.choices('names', allowed);
  if (!sound(read)) return { problems: read.problems };
  const ids = (kind: 'p/' | 'a/') => chosen.filter((one) => one.startsWith(kind)).map((one) => one.slice(2));
  return { command: { do: 'unbar', people: ids('p/') as PersonId[], agencies: ids('a/') as AgencyId[] } };
}
