import type { PersonId } from '../../domain/ids.ts';
import { asked, opens, say } from '../building/building.ts';
import { byAgency, nameOf } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsChildren } from './keeps-children.ts';

/** Where names are told by word of mouth: to those who keep the case who was told, who was not, and the way to note it. */
export function toldRows(scene: Scene): readonly Block[] {
  const { state, directory } = scene;
  if (directory.namesChildren || state.status !== 'convened' || !keepsChildren(scene)) return [];
  const words = wordsFor(scene).ofChildren;
  const names = (people: readonly PersonId[]) => people.map((one) => nameOf(scene, one)).join(', ');
  const told = state.invitees.map((one) => one.person).filter((one) => state.family.told.includes(one));
  const waits = untold(scene);
  return [
    ...(told.length === 0 ? [] : [say(words.told(names(byAgency(scene, told))))]),
    ...(waits.length === 0
      ? []
      : [{ block: 'row', text: words.untold(names(waits)), button: opens(words.toldForm, 'names-told', state) } as const]),
  ];
}

export function namesToldForm(scene: Scene, ref: FormRef): Form | null {
  const people = untold(scene);
  if (scene.directory.namesChildren || !keepsChildren(scene) || people.length === 0) return null;
  const words = wordsFor(scene).ofChildren;
  const options = personOptions(scene, people);
  const field = { name: 'people', label: words.toldLabel, required: true, field: 'many', options } as const;
  return asked(scene, ref, words.toldForm, [say(words.toldMeans)], [field]);
}

export function readNamesTold(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const people = read.choices('people', untold(scene));
  return sound(read) ? { command: { do: 'note-told', people } } : { problems: read.problems };
}

function untold(scene: Scene): readonly PersonId[] {
  const { invitees, family } = scene.state;
  const people = invitees.map((one) => one.person).filter((one) => !family.told.includes(one));
  return byAgency(scene, people);
}
