import { asked, warn } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { Filled } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longest = 300;

/** A conference will not be, and why not. */
export function cancelForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) && !isChair(scene)) return null;
  const words = wordsFor(scene.language).ending;
  return asked(
    scene,
    ref,
    words.cancelForm,
    [warn(words.cancelMeans)],
    [
      {
        name: 'why',
        label: words.whyLabel,
        hint: words.whyHint,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(scene.state.why === null ? {} : { start: scene.state.why }),
      },
    ],
    ({ ending }) => ending.cancelSubmit,
  );
}

export function readCancel(values: Values, scene: Scene): Filled {
  const read = reading(values, wordsFor(scene.language));
  const why = read.text('why', longest, 'required');
  return sound(read) ? { command: { do: 'cancel', why } } : { problems: read.problems };
}
