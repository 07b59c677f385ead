import { coverOf } from '../../domain/directory/leave/leave.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { reading, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { FormKind, FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import { bothIn } from '../partnership/entries.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** ask-cover: by whoever covers, `about` the colleague. admit-cover: by whoever admits, `about` the colleague and who covers. */
export const forms = {
  'ask-cover': { may: 'ask-cover', draw: askForm, read: readAsk },
  'admit-cover': { may: 'admit-cover', draw: admitForm, read: readAdmit },
} as const satisfies Record<string, FormKind>;

/** Nothing of the case: whoever fills it in has no part in it yet. */
function askForm(scene: Scene, ref: FormRef): Form | null {
  const words = wordsFor(scene).leave;
  const of = (ref.about ?? '') as PersonId;
  // An id that was made up is not told whose it is.
  if (coverOf(scene.directory, of, scene.now) !== scene.me) return null;
  const name = nameOf(scene, of);
  return asked(scene, ref, words.askTitle, [say(words.askNote(name))], [], (all) => all.leave.askSubmit);
}

function readAsk(_values: Values, _scene: Scene, { about }: FormRef): FormRead {
  return { command: { do: 'ask-cover', of: (about ?? '') as PersonId } };
}

function admitForm(scene: Scene, ref: FormRef): Form {
  const words = wordsFor(scene).leave;
  const [, cover] = bothIn(ref.about);
  const name = nameOf(scene, cover as PersonId);
  const options = [
    { value: 'yes', label: fit(words.admitYes(name), 75) },
    { value: 'no', label: fit(words.admitNo(name), 75) },
  ];
  return asked(
    scene,
    ref,
    words.admitTitle,
    [],
    [{ name: 'what', label: words.admitLabel, required: true, field: 'one', options }],
  );
}

function readAdmit(values: Values, scene: Scene, { about }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const what = read.choice('what', ['yes', 'no'], 'required');
  if (what === undefined) return { problems: read.problems };
  const [of, cover] = bothIn(about) as [PersonId, PersonId];
  return { command: { do: what === 'yes' ? 'admit-cover' : 'refuse-cover', of, cover } };
}
