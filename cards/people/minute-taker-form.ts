import type { PersonId } from '../../domain/ids.ts';
import { asked, say, shown } from '../building/building.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A person's id is never empty. */
const nobody = '-';

/** Who writes the record. */
export function minuteTakerForm(scene: Scene, ref: FormRef): Form {
  const words = wordsFor(scene).parts;
  const all = minuteTakers(scene);
  if (all.length === 0) return shown(scene, ref, words.minuteTakerForm, [say(words.minuteTakerNone)]);
  const options: readonly { readonly value: string; readonly label: string }[] = [
    ...personOptions(scene, all),
    { value: nobody, label: words.minuteTakerNobody },
  ];
  const { minuteTaker } = scene.state;
  const start = minuteTaker !== null && all.includes(minuteTaker) ? { start: [minuteTaker] } : {};
  return asked(
    scene,
    ref,
    words.minuteTakerForm,
    [],
    [{ name: 'person', label: words.minuteTaker, required: true, field: 'one', options, ...start }],
  );
}

export function readMinuteTaker(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const person = read.choice('person', [...minuteTakers(scene), nobody as PersonId], 'required');
  if (person === undefined) return { problems: read.problems };
  return { command: { do: 'set-minute-taker', person: person === nobody ? null : person } };
}

function minuteTakers({ directory, state }: Scene): readonly PersonId[] {
  return [...directory.people.values()]
    .filter((one) => one.status === 'active' && one.standing.includes('minute-taker'))
    .filter(({ id }) => id !== state.chair && !state.invitees.some((invitee) => invitee.person === id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((one) => one.id);
}
