import { isToTelephone, unreachedFor } from '../../domain/case/reaching/shown.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked } from '../building/building.ts';
import { byAgency } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { isActive } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Which of those that could not be reached have been told by telephone. */
export function toldForm(scene: Scene, ref: FormRef): Form | null {
  const options = personOptions(scene, toTell(scene));
  if (options.length === 0) return null;
  const words = wordsFor(scene).reaching;
  const field = { name: 'people', label: words.toldLabel, required: true, field: 'many', options } as const;
  return asked(scene, ref, words.toldForm, [], [field], ({ reaching }) => reaching.toldSubmit);
}

export function readTold(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const people = read.choices('people', toTell(scene));
  return sound(read) ? { command: { do: 'tell-by-telephone', people } } : { problems: read.problems };
}

function toTell(scene: Scene): readonly PersonId[] {
  const open = isActive(scene) ? unreachedFor(scene.state.unreached, scene.me).filter(isToTelephone) : [];
  return byAgency(
    scene,
    open.map((one) => one.person),
  );
}
