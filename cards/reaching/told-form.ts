import type { Unreached } from '../../domain/case/reaching/shape.ts';
import { isToldBy, isToTelephone, unreachedFor } from '../../domain/case/reaching/shown.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked } from '../building/building.ts';
import { byAgency } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { isActive } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Which of those that could not be reached have been told by telephone, and which were not after all, who said so. */
export function toldForm(scene: Scene, ref: FormRef): Form | null {
  const open = personOptions(scene, toTell(scene));
  const told = personOptions(scene, toldByMe(scene));
  if (open.length + told.length === 0) return null;
  const words = wordsFor(scene).reaching;
  const required = open.length === 0 || told.length === 0;
  const field = (name: string, label: string, options: typeof open): readonly Field[] =>
    options.length === 0 ? [] : [{ name, label, required, field: 'many', options }];
  const fields = [...field('people', words.toldLabel, open), ...field('not', words.notToldLabel, told)];
  return asked(scene, ref, words.toldForm, [], fields);
}

export function readTold(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const people = read.choices('people', toTell(scene), 'optional');
  const not = read.choices('not', toldByMe(scene), 'optional');
  if (!sound(read)) return { problems: read.problems };
  if (people.length + not.length === 0) return { problems: { people: wordsFor(scene).notes.problems.chooseSome } };
  return { command: { do: 'tell-by-telephone', people, ...(not.length === 0 ? {} : { not }) } };
}

const toTell = (scene: Scene) => ofMine(scene, isToTelephone);
const toldByMe = (scene: Scene) => ofMine(scene, (one) => isToldBy(one, scene.me));

function ofMine(scene: Scene, which: (one: Unreached) => boolean): readonly PersonId[] {
  const theirs = isActive(scene) ? unreachedFor(scene.state.unreached, scene.me).filter(which) : [];
  return byAgency(
    scene,
    theirs.map((one) => one.person),
  );
}
