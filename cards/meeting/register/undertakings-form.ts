import { unboundHere } from '../../../domain/case/conference.ts';
import { asked, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { takesRegister } from './register-form.ts';

/** Whoever is here without a screen has accepted the undertaking on paper or aloud, as whoever takes the register says (ST-P6). */
export function undertakingsForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const people = state === null ? [] : byAgency(scene, unboundHere(state));
  if (people.length === 0 || !takesRegister(scene)) return null;
  const words = wordsFor(scene.language).room;
  const options = people.map((id) => ({ value: id as string, label: fit(who(scene, id), 75) }));
  return asked(
    scene,
    ref,
    words.undertakingsForm,
    [say(words.undertakingsIntro)],
    [{ name: 'people', label: words.undertakingsLabel, required: true, field: 'many', options }],
  );
}

export function readUndertakings(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene.language));
  const people = read.choices('people', convened(scene.state)?.present ?? []);
  return sound(read) ? { command: { do: 'undertaking-signed', people } } : { problems: read.problems };
}
