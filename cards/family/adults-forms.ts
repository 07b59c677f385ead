import { adultsEver } from '../../domain/case/family/adults.ts';
import { mostOf } from '../../domain/case/family/child-details.ts';
import { type Adult, type AdultId, adultKinds } from '../../domain/case/family/shape.ts';
import { asked, longestLabel, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { adultLabel, adultNamed, childNamed, fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsAdults } from './keeps-children.ts';

/** Which of the parents and carers is to be entered, corrected, taken off or put back: each leads to a form of its own. */
export function adultsForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsAdults(scene)) return null;
  const words = wordsFor(scene).ofAdults;
  const field = { name: 'what', label: words.what, required: true, field: 'one', options: optionsFor(scene) } as const;
  return asked(scene, ref, words.form, [], [field], 'next');
}

export function readAdults(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = optionsFor(scene).map((one) => one.value);
  const what = read.choice('what', all, 'required');
  if (what === undefined) return { problems: read.problems };
  const { id, meeting } = scene.state;
  const [kind, adult = ''] = what.split('/');
  if (kind === 'back') return { command: { do: 'put-adult-back', adult: adult as AdultId } };
  if (kind === 'off') return { next: { form: 'adult-off', of: id, meeting, about: adult } };
  return { next: { form: 'adult', of: id, meeting, about: kind === 'add' ? `new/${adultsEver(scene.state)}` : adult } };
}

function optionsFor(scene: Scene): readonly { readonly value: string; readonly label: string }[] {
  const { adults, adultsOff } = scene.state;
  const words = wordsFor(scene).ofAdults;
  const of = (kind: string, adult: Adult, label: (adult: string) => string) => ({
    value: `${kind}/${adult.id}`,
    label: label(fit(adultNamed(scene, adult), longestLabel - label('').length)),
  });
  return [
    { value: 'add', label: words.add },
    ...adults.map((one) => of('correct', one, words.correct)),
    ...adults.map((one) => of('off', one, words.takeOff)),
    ...adultsOff.map((one) => of('back', one, words.putBack)),
  ];
}

/** One of them, new (`about`: new/ and how many there ever were) or to be corrected. A name is never filled in. */
export function adultForm(scene: Scene, ref: FormRef): Form | null {
  const adult = adultAbout(scene, ref);
  if (!keepsAdults(scene) || adult === null) return null;
  const { state } = scene;
  const all = wordsFor(scene);
  const words = all.ofAdults;
  const is = adult === 'new' ? undefined : adult;
  const fields: readonly Field[] = [
    {
      name: 'kind',
      label: words.kind,
      ...(is === undefined ? {} : { hint: words.kindHint }),
      required: true,
      field: 'one',
      options: adultKinds.map((value) => ({ value, label: words.kinds[value] })),
      ...(is === undefined ? {} : { start: [is.kind] }),
    },
    {
      name: 'children',
      label: words.children,
      hint: words.childrenHint,
      required: false,
      field: 'many',
      options: state.children.map((child) => ({ value: child.id, label: fit(childNamed(scene, child), longestLabel) })),
      ...(is === undefined ? {} : { start: is.children }),
    },
    ...(scene.directory.namesChildren ? nameFields(scene, is) : []),
  ];
  const intro = [say(is === undefined ? words.intro : words.about(adultNamed(scene, is)))];
  return asked(scene, ref, words.one, intro, fields);
}

export function readAdult(values: Values, scene: Scene, ref: FormRef): FormRead {
  const adult = adultAbout(scene, ref);
  const read = reading(values, wordsFor(scene));
  const every = scene.state.children.map((one) => one.id);
  const kind = read.choice('kind', adultKinds, 'required');
  const ticked = read.choices('children', every, 'optional');
  const name = read.line('adult-name', mostOf('name'), 'optional');
  const [gone] = read.choices('unnamed', ['yes'], 'optional');
  if (!sound(read) || kind === undefined || adult === null) return { problems: read.problems };
  const children = ticked.length === 0 ? every : ticked;
  const as = { kind, children, ...(name === '' ? {} : { name }) };
  if (adult !== 'new')
    return { command: { do: 'correct-adult', adult: adult.id, ...as, ...(gone === undefined ? {} : { unnamed: true }) } };
  return { command: { do: 'add-adult', nth: Number(ref.about?.slice('new/'.length)), adult: as } };
}

export function adultOffForm(scene: Scene, ref: FormRef): Form | null {
  const adult = adultAbout(scene, ref);
  if (!keepsAdults(scene) || adult === null || adult === 'new') return null;
  const words = wordsFor(scene).ofAdults;
  return asked(
    scene,
    ref,
    words.offForm,
    [say(words.offMeans(adultLabel(adult, scene.language)))],
    [],
    (all) => all.ofAdults.offSubmit,
  );
}

export function readAdultOff(_: Values, scene: Scene, ref: FormRef): FormRead {
  const adult = adultAbout(scene, ref);
  return adult === null || adult === 'new' ? { problems: {} } : { command: { do: 'remove-adult', adult: adult.id } };
}

function nameFields(scene: Scene, is: Adult | undefined): readonly Field[] {
  const words = wordsFor(scene);
  const stands = is !== undefined && scene.childrenRead().adults[is.id] !== undefined;
  const name: Field = {
    name: 'adult-name',
    label: words.ofChildren.details.name,
    hint: stands ? `${words.ofAdults.whoReads} ${words.ofChildren.emptyKeeps}` : words.ofAdults.whoReads,
    required: false,
    field: 'text',
    lines: 'one',
    max: mostOf('name'),
    again: words.typeAgain,
  };
  const options = [{ value: 'yes', label: words.ofChildren.details.name }];
  const unnamed: Field = { name: 'unnamed', label: words.ofChildren.remove, required: false, field: 'many', options };
  return [name, ...(stands ? [unnamed] : [])];
}

function adultAbout({ state }: Scene, { about = '' }: FormRef): Adult | 'new' | null {
  return /^new\/\d{1,3}$/.test(about) ? 'new' : (state.adults.find((one) => one.id === about) ?? null);
}
