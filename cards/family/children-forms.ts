import { localDay } from '../../domain/calendar/london.ts';
import { faultInChild } from '../../domain/case/family/child.ts';
import type { Child, ChildId, NewChild } from '../../domain/case/family/shape.ts';
import { asked, longestLabel, say, warn } from '../building/building.ts';
import { isChair } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { childNamed, fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { missingNow } from './family-changed-card.ts';
import { childAbout, keepsChildren, takesChildren } from './keeps-children.ts';

/** What is wrong with the children, or has changed: each leads to a form of its own. No date stands in it, and a name in labels alone. */
export function changeForm(scene: Scene, ref: FormRef): Form | null {
  const options = optionsFor(scene);
  if (!keepsChildren(scene) || options.length === 0) return null;
  const words = wordsFor(scene).ofChildren;
  const field = { name: 'what', label: words.what, required: true, field: 'one', options } as const;
  return asked(scene, ref, words.changeForm, [], [field], 'next');
}

export function readChange(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = optionsFor(scene).map((one) => one.value);
  const what = read.choice('what', all, 'required');
  if (what === undefined) return { problems: read.problems };
  const { id, meeting, childrenEver } = scene.state;
  if (what === 'household') return { next: { form: 'household', of: id, meeting } };
  if (what === 'add') return { next: { form: 'child', of: id, meeting, about: String(childrenEver) } };
  const [kind, about = ''] = what.split('/');
  if (kind === 'back') return { command: { do: 'put-back-child', child: about as ChildId }, line: storedLine };
  return { next: { form: leadsTo[kind as keyof typeof leadsTo], of: id, meeting, about } };
}

const leadsTo = {
  names: 'child-names',
  date: 'child-date',
  withhold: 'child-withhold',
  again: 'child-shown-again',
  out: 'child-out',
} as const;

function optionsFor(scene: Scene): readonly { readonly value: string; readonly label: string }[] {
  const { state } = scene;
  const words = wordsFor(scene).ofChildren;
  const takes = takesChildren(scene);
  const { namesChildren } = scene.directory;
  const withheld = state.children.filter(({ id }) => (scene.childrenRead().of[id]?.withheld ?? []).length > 0);
  // A name gives way before what is asked of the child does.
  const of = (kind: string, child: Child, label: (child: string) => string) => ({
    value: `${kind}/${child.id}`,
    label: label(fit(childNamed(scene, child), longestLabel - label('').length)),
  });
  return [
    ...(takes
      ? [
          { value: 'add', label: words.add },
          { value: 'household', label: wordsFor(scene).household.change },
        ]
      : []),
    ...(namesChildren ? state.children.map((child) => of('names', child, words.names)) : []),
    ...state.children.map((child) => of('date', child, 'born' in child ? words.date : words.dateUnborn)),
    ...(namesChildren ? state.children.map((child) => of('withhold', child, words.withhold)) : []),
    ...(isChair(scene) ? withheld.map((child) => of('again', child, words.showAgain)) : []),
    ...(takes ? state.family.off.map(({ child }) => of('back', child, words.putBack)) : []),
    ...(takes && state.children.length > 1 ? state.children.map((child) => of('out', child, words.takeOut)) : []),
  ];
}

/** Another date of one child, or its birth. The fields are empty: what stands there now is read in Details. */
export function childDateForm(scene: Scene, ref: FormRef): Form | null {
  const child = childAbout(scene, ref);
  if (!keepsChildren(scene) || child === null) return null;
  const { ofChildren: words, convening } = wordsFor(scene);
  const label = childNamed(scene, child);
  return asked(
    scene,
    ref,
    words.dateForm,
    [say(('born' in child ? words.dateOf : words.dateOfUnborn)(label))],
    [
      { name: 'born', label: convening.bornLabel, required: false, field: 'date' },
      { name: 'expected', label: words.expectedAgain, required: false, field: 'date' },
    ],
  );
}

export function readChildDate(values: Values, scene: Scene, ref: FormRef): FormRead {
  const child = childAbout(scene, ref);
  const is = readChildDates(values, scene);
  if ('problems' in is || child === null) return 'problems' in is ? is : { problems: {} };
  // Once it was held, of whoever is born since the name is asked next, where the partnership keeps names (ST-B1).
  const { id, meeting, stage } = scene.state;
  const isBorn = 'expected' in child && 'born' in is.child;
  const asksName = isBorn && (stage === 'held' || stage === 'closed') && scene.directory.namesChildren;
  const command = { do: 'correct-child', child: child.id, is: is.child } as const;
  if (!asksName) return { command, line: storedLine };
  return { command, leads: () => ({ form: 'child-names', of: id, meeting, about: child.id }) };
}

export function childOutForm(scene: Scene, ref: FormRef): Form | null {
  const child = childAbout(scene, ref);
  if (!takesChildren(scene) || child === null) return null;
  const words = wordsFor(scene).ofChildren;
  const label = childNamed(scene, child);
  return asked(scene, ref, words.outForm, [warn(words.outMeans(label))], [], ({ ofChildren }) => ofChildren.outSubmit);
}

export function readChildOut(_: Values, scene: Scene, ref: FormRef): FormRead {
  const child = childAbout(scene, ref);
  return child === null ? { problems: {} } : { command: { do: 'remove-child', child: child.id }, line: storedLine };
}

/** Either of both dates, and no more than one. */
function readChildDates(values: Values, scene: Scene): { readonly child: NewChild } | Extract<FormRead, { problems: unknown }> {
  const words = wordsFor(scene);
  const say = words.notes.problems;
  const read = reading(values, words);
  const born = read.date('born', 'optional');
  const expected = read.date('expected', 'optional');
  const child: NewChild = born === '' ? { expected } : { born };
  if (sound(read)) {
    const fault = faultInChild(child, localDay(scene.now));
    if (born !== '' && expected !== '') read.problems.expected = say.oneDate;
    else if (born === '' && expected === '') read.problems.born = say.noDate;
    else if (fault !== null) read.problems[born === '' ? 'expected' : 'born'] = say[fault === 'too-old' ? 'tooOld' : fault];
  }
  return sound(read) ? { child } : { problems: read.problems };
}

/** Once people were invited: whoever made the change reads at once which roles are missing by it. */
export function storedLine(scene: Scene) {
  const { ofChildren: words } = wordsFor(scene);
  if (scene.state.status !== 'convened') return null;
  const [missing] = missingNow(scene);
  return missing === undefined ? words.nothingMissing : missing;
}
