import { mostSiblings } from '../../domain/case/family/household.ts';
import { siblingAges } from '../../domain/case/family/shape.ts';
import { asked, opens, quiet, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import type { Block, Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { storedLine } from './children-forms.ts';
import { takesChildren } from './keeps-children.ts';

const numbers = Array.from({ length: mostSiblings + 1 }, (_, n) => String(n));
const attending = ['yes', 'no', 'unknown'] as const;

/** Who else there is in the family, by number and age alone: whom the conference is not about, and whose school may be wanted all the same. */
export function householdForm(scene: Scene, ref: FormRef): Form | null {
  if (!takesChildren(scene)) return null;
  const words = wordsFor(scene).household;
  const { siblings, preFive } = scene.state.household;
  const counts = siblingAges.map(
    (age): Field => ({
      name: age,
      label: words.ages[age],
      required: true,
      field: 'one',
      options: numbers.map((value) => ({ value, label: value })),
      start: [String(siblings[age])],
    }),
  );
  const nursery: Field = {
    name: 'nursery',
    label: words.nursery,
    required: true,
    field: 'one',
    options: attending.map((value) => ({ value, label: words.attending[value] })),
    start: [preFive === null ? 'unknown' : preFive ? 'yes' : 'no'],
  };
  return asked(scene, ref, words.form, [say(words.means), quiet(words.noNames)], [...counts, nursery]);
}

export function readHousehold(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const count = (age: (typeof siblingAges)[number]) => Number(read.choice(age, numbers, 'required') ?? 0);
  const siblings = { 'under-five': count('under-five'), 'pre-five': count('pre-five'), 'school-age': count('school-age') };
  const nursery = read.choice('nursery', attending, 'required');
  if (!sound(read)) return { problems: read.problems };
  const preFive = nursery === 'yes' ? true : nursery === 'no' ? false : null;
  return { command: { do: 'set-household', siblings, preFive }, line: storedLine };
}

/** On the draft: how many others there are, and the way to say so. */
export function householdRow(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (state.children.length === 0) return [];
  const words = wordsFor(scene).household;
  const others = Object.values(state.household.siblings).reduce((all, one) => all + one);
  return [{ block: 'row', text: `   ${words.row(others)}`, button: opens(words.button, 'household', state) }];
}
