import { asked, say, shown } from '../../building/building.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator, managesUnit } from '../../building/reader-part.ts';
import { reading, type Values } from '../../building/values.ts';
import { chairHint } from '../../conference/chair-tie/tie-lines.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { chairs } from './when-form.ts';

/** Who takes the chair instead. */
export function chairForm(scene: Scene, ref: FormRef): Form | null {
  if (!isAdministrator(scene) && !managesUnit(scene)) return null;
  const words = wordsFor(scene).convening;
  const options = personOptions(scene, others(scene));
  if (options.length === 0) return shown(scene, ref, words.chairForm, [say(words.noChairs)]);
  const field = { name: 'chair', label: words.chairLabel, ...chairHint(scene), required: true, field: 'one', options } as const;
  return asked(scene, ref, words.chairForm, [say(words.chairMeans)], [field]);
}

export function readChair(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const chair = read.choice('chair', chairs(scene), 'required');
  return chair === undefined ? { problems: read.problems } : { command: { do: 'set-chair', chair } };
}

const others = (scene: Scene) => chairs(scene).filter((id) => id !== scene.state.chair);
