import { childDetails, mostOf } from '../../domain/case/family/child-details.ts';
import { type ChildDetails, type Detail, withheldParts } from '../../domain/case/family/shape.ts';
import { asked, quiet, say } from '../building/building.ts';
import { isChair } from '../building/reader-part.ts';
import { type Reading, reading, sound, type Values } from '../building/values.ts';
import { childNamed } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { referralLine } from '../typed/safety.ts';
import { wordsFor } from '../words/words-for.ts';
import { storedLine } from './children-forms.ts';
import { missingNow } from './family-changed-card.ts';
import { childAbout, keepsChildren } from './keeps-children.ts';

/** One field of what a child is called or where they are. It starts empty, and stays so where its form is shown again. */
export function detailField(scene: Scene, detail: Detail, hint?: string): Field {
  const label = wordsFor(scene).ofChildren.details[detail];
  return {
    name: `child-${detail}`,
    label,
    ...(hint === undefined ? {} : { hint }),
    required: false,
    field: 'text',
    lines: 'one',
    max: mostOf(detail),
    again: wordsFor(scene).typeAgain,
  };
}

export function detailsIn(read: Reading, details: readonly Detail[]): ChildDetails {
  const given = details.map((one) => [one, read.line(`child-${one}`, mostOf(one), 'optional')] as const);
  return Object.fromEntries(given.filter(([, text]) => text !== ''));
}

/** What one child is called, and where they are. What stands there now is in Details and not here. */
export function childNamesForm(scene: Scene, ref: FormRef): Form | null {
  const child = childAbout(scene, ref);
  if (!keepsChildren(scene) || child === null || !scene.directory.namesChildren) return null;
  const words = wordsFor(scene).ofChildren;
  const stands = standing(scene, ref);
  const options = stands.map((value) => ({ value, label: words.details[value] }));
  const removes: Field = { name: 'remove', label: words.remove, required: false, field: 'many', options };
  return asked(
    scene,
    ref,
    words.namesForm,
    [
      say(words.namesOf(childNamed(scene, child))),
      quiet(words.whoReads),
      ...(stands.length === 0 ? [] : [quiet(words.emptyKeepsAll)]),
      referralLine(scene),
    ],
    [
      ...childDetails.map((one) =>
        detailField(scene, one, one === 'name' && 'expected' in child ? words.beforeBirth : undefined),
      ),
      ...(stands.length === 0 ? [] : [removes]),
    ],
  );
}

export function readChildNames(values: Values, scene: Scene, ref: FormRef): FormRead {
  const child = childAbout(scene, ref);
  const read = reading(values, wordsFor(scene));
  const entered = detailsIn(read, childDetails);
  const removed = read.choices('remove', childDetails, 'optional');
  if (!sound(read) || child === null) return { problems: read.problems };
  const line = (after: Scene) => (missingNow(after).length === 0 ? null : storedLine(after));
  return { command: { do: 'name-child', child: child.id, entered, removed }, line };
}

/** What of one child nobody but the chair reads. */
export function withholdForm(scene: Scene, ref: FormRef): Form | null {
  return keepsChildren(scene) ? partsForm(scene, ref, 'withhold') : null;
}

/** What was withheld is read again by those who read the rest. */
export function showAgainForm(scene: Scene, ref: FormRef): Form | null {
  return isChair(scene) ? partsForm(scene, ref, 'show-again') : null;
}

function partsForm(scene: Scene, ref: FormRef, does: 'withhold' | 'show-again'): Form | null {
  const child = childAbout(scene, ref);
  if (child === null) return null;
  const words = wordsFor(scene).ofChildren;
  const { form, means, label } = words.parts[does];
  const options = withheldParts.map((value) => ({ value, label: words.details[value] }));
  const field: Field = { name: 'parts', label, required: true, field: 'many', options };
  return asked(
    scene,
    ref,
    form,
    [say(means(childNamed(scene, child)))],
    [field],
    ({ ofChildren }) => ofChildren.parts[does].submit,
  );
}

export function readWithhold(values: Values, scene: Scene, ref: FormRef): FormRead {
  return readParts(values, scene, ref, 'withhold');
}

export function readShowAgain(values: Values, scene: Scene, ref: FormRef): FormRead {
  return readParts(values, scene, ref, 'show-again');
}

function readParts(values: Values, scene: Scene, ref: FormRef, does: 'withhold' | 'show-again'): FormRead {
  const child = childAbout(scene, ref);
  const read = reading(values, wordsFor(scene));
  const parts = read.choices('parts', withheldParts);
  return sound(read) && child !== null ? { command: { do: does, child: child.id, parts } } : { problems: read.problems };
}

/** What of a child stands already, as far as the reader has it. */
function standing({ childrenRead }: Scene, { about }: FormRef): readonly Detail[] {
  const found = Object.entries(childrenRead().of).find(([id]) => id === about)?.[1];
  return childDetails.filter((one) => found?.[one] !== undefined);
}
