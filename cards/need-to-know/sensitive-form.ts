import { countsIn } from '../../domain/case/need-to-know/counts-in.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say, shown } from '../building/building.ts';
import { personOptions } from '../building/person-options.ts';
import { isAdministrator, isChair } from '../building/reader-part.ts';
import { reading, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** The case is made one for named people only; nothing to fill in. */
export function sensitiveForm(scene: Scene, ref: FormRef): Form | null {
  if (!(isAdministrator(scene) || isChair(scene) || readsBarred(scene))) return null;
  const words = wordsFor(scene).needToKnow;
  if (scene.state.needToKnow.named !== null) return shown(scene, ref, words.sensitiveForm, [say(words.sensitiveAlready)]);
  return asked(scene, ref, words.sensitiveForm, [say(words.sensitiveMeans)], [], ({ needToKnow }) => needToKnow.sensitiveSubmit);
}

/** Who is named besides those with a part; or it is staff-sensitive no more. */
export function namedForm(scene: Scene, ref: FormRef): Form | null {
  const { named } = scene.state.needToKnow;
  if (named === null || !readsBarred(scene)) return null;
  const words = wordsFor(scene).needToKnow;
  const options = personOptions(scene, candidates(scene));
  const lift = { value: 'yes', label: words.liftOption };
  return asked(
    scene,
    ref,
    words.namedForm,
    [say(words.sensitiveMeans)],
    [
      ...(options.length === 0
        ? []
        : [{ name: 'named', label: words.namedLabel, required: false, field: 'many', options, start: named } as const]),
      { name: 'lift', label: words.liftLabel, required: false, field: 'many', options: [lift] },
    ],
  );
}

export function readNamed(values: Values, scene: Scene): FormRead {
  if ([values.lift].flat().includes('yes')) return { command: { do: 'clear-sensitive' } };
  const read = reading(values, wordsFor(scene));
  const named = values.named === undefined ? [] : read.choices('named', candidates(scene));
  const none = Array.isArray(values.named) && values.named.length === 0;
  if (!none && read.problems.named !== undefined) return { problems: read.problems };
  return { command: { do: 'name-people', named } };
}

/** Those with a standing, which counts in such a case only for who is named; who is named already first. */
function candidates({ directory, state }: Scene): readonly PersonId[] {
  const all = [...directory.people.values()].filter((one) => one.status === 'active' && one.standing.length > 0);
  const named = (id: PersonId) => (countsIn(state, id) ? 0 : 1);
  return all.toSorted((a, b) => named(a.id) - named(b.id) || a.name.localeCompare(b.name, 'en')).map((one) => one.id);
}
