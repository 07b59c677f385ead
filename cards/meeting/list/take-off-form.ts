import type { PersonId } from '../../../domain/ids.ts';
import { asked } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { teamsToTakeOff } from './teams/team-rows.ts';

/** Somebody is taken off the list. */
export function takeOffForm(scene: Scene, ref: FormRef): Form | null {
  const options = optionsOf(scene);
  if (!(isAdministrator(scene) || isChair(scene)) || options.length === 0) return null;
  const words = wordsFor(scene).convening;
  const hint = scene.state.status === 'convened' ? words.withdrawHint : words.takeOffHint;
  return asked(
    scene,
    ref,
    words.takeOffForm,
    [],
    [{ name: 'person', label: words.takeOffLabel, hint, required: true, field: 'one', options }],
    ({ convening }) => convening.takeOffSubmit,
  );
}

export function readTakeOff(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = optionsOf(scene).map((one) => one.value);
  const chosen = read.choice('person', all, 'required');
  if (chosen === undefined) return { problems: read.problems };
  const team = teamsToTakeOff(scene).find((one) => one.value === chosen)?.team;
  return { command: team === undefined ? { do: 'uninvite', person: chosen as PersonId } : { do: 'uninvite-team', team } };
}

/** Everybody on the list, and the teams of which nobody has said yet that they come. */
function optionsOf(scene: Scene): readonly { readonly value: string; readonly label: string }[] {
  const people = byAgency(
    scene,
    scene.state.invitees.map((one) => one.person),
  );
  return [...personOptions(scene, people), ...teamsToTakeOff(scene).map(({ value, label }) => ({ value, label }))];
}
