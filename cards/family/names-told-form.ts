import type { PersonId } from '../../domain/ids.ts';
import { asked, opens, say } from '../building/building.ts';
import { byAgency, nameOf } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsChildren } from './keeps-children.ts';

/** Where names are told by word of mouth: to those who keep the case who was told, who was not, and the way to note it. */
export function toldRows(scene: Scene): readonly Block[] {
  const { state, directory } = scene;
  if (directory.namesChildren || state.status !== 'convened' || !keepsChildren(scene)) return [];
  const words = wordsFor(scene).ofChildren;
  const names = (people: readonly PersonId[]) => people.map((one) => nameOf(scene, one)).join(', ');
  const told = toldOf(scene);
  const waits = untold(scene);
  const text = words.told(names(told));
  // Where somebody waits, their line has the button of the form, which has both.
  const button = opens(words.toldChange, 'names-told', state);
  return [
    ...(told.length === 0 ? [] : [waits.length > 0 ? say(text) : ({ block: 'row', text, button } as const)]),
    ...(waits.length === 0
      ? []
      : [{ block: 'row', text: words.untold(names(waits)), button: opens(words.toldForm, 'names-told', state) } as const]),
  ];
}

export function namesToldForm(scene: Scene, ref: FormRef): Form | null {
  const [people, told] = [untold(scene), toldOf(scene)];
  if (scene.directory.namesChildren || !keepsChildren(scene) || people.length + told.length === 0) return null;
  const words = wordsFor(scene).ofChildren;
  const required = people.length === 0 || told.length === 0;
  const field = (name: string, label: string, of: readonly PersonId[]): readonly Field[] =>
    of.length === 0 ? [] : [{ name, label, required, field: 'many', options: personOptions(scene, of) }];
  const fields = [...field('people', words.toldLabel, people), ...field('not', words.toldNot, told)];
  return asked(scene, ref, words.toldForm, [say(words.toldMeans)], fields);
}

export function readNamesTold(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const people = read.choices('people', untold(scene), 'optional');
  const not = read.choices('not', toldOf(scene), 'optional');
  if (!sound(read)) return { problems: read.problems };
  if (people.length + not.length === 0) return { problems: { people: wordsFor(scene).notes.problems.chooseSome } };
  return { command: { do: 'note-told', people, ...(not.length === 0 ? {} : { not }) } };
}

function toldOf(scene: Scene): readonly PersonId[] {
  const { invitees, family } = scene.state;
  const people = invitees.map((one) => one.person).filter((one) => family.told.includes(one));
  return byAgency(scene, people);
}

function untold(scene: Scene): readonly PersonId[] {
  const { invitees, family } = scene.state;
  const people = invitees.map((one) => one.person).filter((one) => !family.told.includes(one));
  return byAgency(scene, people);
}
