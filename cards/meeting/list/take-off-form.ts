import { asked, quiet } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Somebody is taken off the list. */
export function takeOffForm(scene: Scene, ref: FormRef): Form | null {
  if (!(isAdministrator(scene) || isChair(scene)) || scene.state.invitees.length === 0) return null;
  const words = wordsFor(scene).convening;
  const people = byAgency(
    scene,
    scene.state.invitees.map((one) => one.person),
  );
  const options = personOptions(scene, people);
  return asked(
    scene,
    ref,
    words.takeOffForm,
    [quiet(scene.state.status === 'convened' ? words.withdrawHint : words.takeOffHint)],
    [{ name: 'person', label: words.takeOffLabel, required: true, field: 'one', options }],
  );
}

export function readTakeOff(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const person = read.choice(
    'person',
    scene.state.invitees.map((one) => one.person),
    'required',
  );
  return person === undefined ? { problems: read.problems } : { command: { do: 'uninvite', person } };
}
