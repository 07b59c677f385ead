import { administratorsOf } from '../../domain/access/administers.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say, shown } from '../building/building.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Which administrator sets the case up from now on: often whoever asks. */
export function passOnForm(scene: Scene, ref: FormRef): Form {
  const words = wordsFor(scene).parts;
  const all = others(scene);
  if (all.length === 0) return shown(scene, ref, words.passOnForm, [say(words.passOnNobody)]);
  const options = personOptions(scene, all);
  const start = all.includes(scene.me) ? { start: [scene.me] } : {};
  return asked(
    scene,
    ref,
    words.passOnForm,
    [say(words.passOnMeans)],
    [{ name: 'to', label: words.convenor, required: true, field: 'one', options, ...start }],
    ({ parts }) => parts.passOnSend,
  );
}

export function readPassOn(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const to = read.choice('to', others(scene), 'required');
  return to === undefined ? { problems: read.problems } : { command: { do: 'pass-on', to } };
}

function others({ directory, state }: Scene): readonly PersonId[] {
  return administratorsOf(directory, state.unit).filter((one) => one !== state.convenor);
}
