import type { ChildId } from '../../domain/case/family/shape.ts';
import { childrenFor } from '../../domain/case/need-to-know/children.ts';
import { sharedParts } from '../../domain/case/need-to-know/shape.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, say } from '../building/building.ts';
import { byAgency, who } from '../building/people.ts';
import { personOptions } from '../building/person-options.ts';
import { convened, isAdministrator, isChair } from '../building/reader-part.ts';
import { type Reading, reading, sound, type Values } from '../building/values.ts';
import { childNamed, fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** Which children are half-siblings of the others, and what is shared across. */
export function halfSiblingsForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayLimit(scene) || scene.state.children.length < 2) return null;
  const words = wordsFor(scene).needToKnow;
  const { halfSiblings, shared } = scene.state.needToKnow.perChild;
  const parts = sharedParts.map((value) => ({ value, label: words.shared[value] }));
  return asked(
    scene,
    ref,
    words.halfForm,
    [say(words.halfMeans)],
    [
      { ...childrenField(scene, words.halfLabel), required: false, start: halfSiblings },
      { name: 'shared', label: words.sharedLabel, required: false, field: 'many', options: parts, start: shared },
    ],
  );
}

export function readHalfSiblings(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const children = some(read, values, 'children', ids(scene));
  const shared = some(read, values, 'shared', sharedParts);
  return sound(read) ? { command: { do: 'set-half-siblings', children, shared } } : { problems: read.problems };
}

/** Of whom it is said for which children they are there; it leads to the children. */
export function childrenOfForm(scene: Scene, ref: FormRef): Form | null {
  const people = limited(scene);
  if (!mayLimit(scene) || people.length === 0) return null;
  const words = wordsFor(scene).needToKnow;
  const { perChild } = scene.state.needToKnow;
  const options = personOptions(scene, people).map(({ value, label }) => {
    const none = perChild.only[value]?.length === 0 ? ` (${words.noneYet})` : '';
    return { value, label: `${fit(label, 75 - none.length)}${none}` };
  });
  return asked(
    scene,
    ref,
    words.childrenForm,
    [],
    [{ name: 'person', label: words.childrenWho, required: true, field: 'one', options }],
    'next',
  );
}

export function readChildrenOf(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const person = read.choice('person', limited(scene), 'required');
  const { id, meeting } = scene.state;
  return person === undefined ? { problems: read.problems } : { next: { form: 'children', of: id, meeting, about: person } };
}

/** For which children somebody is there; `about` is the person. */
export function childrenForm(scene: Scene, ref: FormRef): Form | null {
  const person = limited(scene).find((one) => one === ref.about);
  if (!mayLimit(scene) || person === undefined) return null;
  const words = wordsFor(scene).needToKnow;
  const { perChild } = scene.state.needToKnow;
  const own = { needToKnow: { perChild: { ...perChild, shared: [] } } };
  const start = childrenFor(own, ids(scene), person, 'details');
  const field = { ...childrenField(scene, words.childrenLabel), start };
  return asked(scene, ref, words.childrenForm, [say(who(scene, person))], [field]);
}

export function readChildren(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const children = read.choices('children', ids(scene));
  const person = ref.about as PersonId;
  return sound(read) ? { command: { do: 'limit-children', person, children } } : { problems: read.problems };
}

/** The children of a conference to tick. */
export function childrenField(scene: Scene, label: string): Field & { readonly field: 'many' } {
  const options = scene.state.children.map((child) => ({ value: child.id, label: fit(childNamed(scene, child), 75) }));
  return { name: 'children', label, required: true, field: 'many', options };
}

export function ids({ state }: Scene): readonly ChildId[] {
  return state.children.map(({ id }) => id);
}

/** What was ticked, which may be nothing. */
function some<T extends string>(read: Reading, values: Values, name: string, allowed: readonly T[]): readonly T[] {
  const given = values[name];
  return given === undefined || (Array.isArray(given) && given.length === 0) ? [] : read.choices(name, allowed);
}

function mayLimit(scene: Scene): boolean {
  return isChair(scene) || (isAdministrator(scene) && scene.state.status !== 'convened');
}

function limited(scene: Scene): readonly PersonId[] {
  const core = convened(scene.state)?.coreGroup ?? [];
  return byAgency(scene, [...new Set([...scene.state.invitees.map((one) => one.person), ...core])]);
}
