import { adoptable } from '../../domain/procedures/adoption.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import { proceduresOf } from '../../domain/procedures/registry.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { inLanguage, nameIn } from '../../domain/procedures/text.ts';
import { asked, quiet, say, shown, warn } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { reading, type Values } from '../building/values.ts';
import { dayText, fit } from '../building/wording.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { can, directoryRef } from '../partnership/entries.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** The procedure in force and the one that comes: a unit manager goes on to adopt another from here, or takes that back. */
export function procedureForm(scene: DirectoryScene, ref: FormRef): Form {
  const words = wordsFor(scene).adopting;
  const intro = [...inForce(scene), ...coming(scene)];
  const options = optionsOf(scene);
  if (options.length === 0) return shown(scene, ref, words.title, [...intro, quiet(words.noOther)]);
  return asked(
    scene,
    ref,
    words.title,
    intro,
    [{ name: 'what', label: words.choice, required: true, field: 'one', options }],
    'next',
  );
}

export function readProcedure(values: Values, scene: DirectoryScene): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const what = read.choice(
    'what',
    optionsOf(scene).map((one) => one.value),
    'required',
  );
  if (what === undefined) return { problems: read.problems };
  const { coming: next, procedure } = scene.directory;
  if (next !== null && what === takeBackValue(next))
    return { command: { do: 'drop-adoption', procedure: next.procedure, from: next.from } };
  const replaces = next === null ? '' : `/${next.procedure}:${next.from}`;
  return { next: directoryRef('procedure-adopt', `${procedure}/${what}${replaces}`) };
}

export function mayOpenProcedure(scene: DirectoryScene): boolean {
  return can(scene, 'adopt-procedure', {}) && scene.directory.procedure !== '';
}

function inForce(reader: Reader): readonly Block[] {
  const { adopting: words, dates } = wordsFor(reader);
  const { language, directory } = reader;
  const now = procedureOf(directory.procedure, directory);
  const { adoptedBy, reviewedOn } = now;
  return [
    say(words.inForce(nameIn(now.title, language))),
    quiet(words.edition(inLanguage(now.document, language), now.sourceDate)),
    quiet(
      adoptedBy === null || reviewedOn === null ? words.notAdopted : words.adoptedBy(adoptedBy, dayText(reviewedOn, language)),
    ),
    ...(now.supersededBy === undefined ? [] : [warn(dates.superseded(inLanguage(now.supersededBy, language)))]),
  ];
}

function coming(reader: Reader): readonly Block[] {
  const line = comingLine(reader);
  return line === null ? [] : [warn(line)];
}

/** What takes the place of the one in force, and when; null: nothing does. */
export function comingLine(reader: Reader): string | null {
  const { directory, language } = reader;
  const next = directory.coming;
  if (next === null) return null;
  return wordsFor(reader).adopting.comes(titleOf(next.procedure, reader), dayText(next.from, language), nameOf(reader, next.by));
}

export function titleOf(key: string, { directory, language }: Pick<Reader, 'directory' | 'language'>): string {
  const found = proceduresOf(directory).find(key);
  return found === undefined ? key : nameIn(found.title, language);
}

/** Those that may take the place of the one in force. */
export function adoptableNow({ directory }: Pick<Reader, 'directory'>): readonly Procedure[] {
  const known = proceduresOf(directory);
  const now = known.find(directory.procedure);
  if (now === undefined) return [];
  return known.keys.flatMap((key) => known.find(key) ?? []).filter((one) => adoptable(now, one));
}

function optionsOf(scene: DirectoryScene) {
  const words = wordsFor(scene).adopting;
  const next = scene.directory.coming;
  const back =
    next === null ? [] : [{ value: takeBackValue(next), label: fit(words.takeBack(titleOf(next.procedure, scene)), 75) }];
  const others = adoptableNow(scene).map((one) => ({
    value: one.key,
    label: fit(words.compare(nameIn(one.title, scene.language)), 75),
  }));
  return [...back, ...others];
}

/** Of the very one that stood in the form: another may have been adopted meanwhile. No key has a colon in it. */
function takeBackValue({ procedure, from }: { readonly procedure: string; readonly from: string }): string {
  return `off:${procedure}:${from}`;
}
