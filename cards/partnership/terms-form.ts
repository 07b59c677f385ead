import type { SchoolTerm } from '../../domain/directory/school-terms/shape.ts';
import { isTerm } from '../../domain/directory/school-terms/slice.ts';
import { asked, quiet, say } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { dayText, fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from './directory-kinds.ts';
import { can, longestLine } from './entries.ts';

/** More than these do not fit into one list: the latest stand in it, since the others are over. */
const mostListed = 100;

/** When the schools of an area have their terms (FV-P11): one more, and any of those that are there taken off. */
export const termsForms = {
  terms: { may: (scene) => can(scene, 'change-terms', {}), draw: termsForm, read: readTerms },
} as const satisfies Record<string, DirectoryFormKind>;

function termsForm(scene: DirectoryScene, ref: FormRef): Form {
  const all = wordsFor(scene);
  const words = all.partnership;
  const listed = listedTerms(scene);
  const options = listed.map((one) => ({ value: optionOf(scene, one), label: fit(termText(scene, one), 75) }));
  // Where there is none to take off, one is entered; else either may be left.
  const isFirst = options.length === 0;
  const date = (name: string, label: string): Field => ({ name, label, required: isFirst, field: 'date' });
  return asked(
    scene,
    ref,
    words.termsTitle,
    [
      say(words.termsMeans),
      ...(listed.length === 0 ? [quiet(words.termsNone)] : []),
      ...(scene.directory.terms.length > listed.length
        ? [quiet(words.termsMore(scene.directory.terms.length - listed.length))]
        : []),
    ],
    [
      {
        name: 'area',
        label: words.termArea,
        hint: words.termAreaHint,
        required: isFirst,
        field: 'text',
        lines: 'one',
        max: longestLine,
      },
      date('from', words.termFrom),
      date('to', words.termTo),
      ...(options.length === 0
        ? []
        : [{ name: 'drop', label: words.termDrop, required: false, field: 'many', options } as const]),
    ],
  );
}

function readTerms(values: Values, scene: DirectoryScene): DirectoryRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const area = read.line('area', longestLine, 'optional');
  const from = read.date('from', area === '' ? 'optional' : 'required');
  const to = read.date('to', area === '' ? 'optional' : 'required');
  if (area === '' && (from !== '' || to !== '')) read.problems.area = words.partnership.termAreaMissing;
  if (from !== '' && to !== '' && !isTerm({ from, to })) read.problems.to = words.partnership.refused['bad-term'];
  const listed = listedTerms(scene);
  const chosen = read.choices(
    'drop',
    listed.map((one) => optionOf(scene, one)),
    'optional',
  );
  if (!sound(read)) return { problems: read.problems };
  const drop = listed.filter((one) => chosen.includes(optionOf(scene, one)));
  return { command: { do: 'change-terms', add: area === '' ? [] : [{ area, from, to }], drop } };
}

function listedTerms({ directory }: Pick<Reader, 'directory'>): readonly SchoolTerm[] {
  if (directory.terms.length <= mostListed) return directory.terms;
  const latest = new Set(directory.terms.toSorted((a, b) => b.to.localeCompare(a.to)).slice(0, mostListed));
  return directory.terms.filter((one) => latest.has(one));
}

/** A short one, that is no other term's: an area may be called anything. */
function optionOf({ directory }: Pick<Reader, 'directory'>, term: SchoolTerm): string {
  const areas = [...new Set(directory.terms.map((one) => one.area))];
  return `${areas.indexOf(term.area)}/${term.from}/${term.to}`;
}

function termText(reader: Reader, { area, from, to }: SchoolTerm): string {
  const { language } = reader;
  return wordsFor(reader).partnership.termIs(area, dayText(from, language), dayText(to, language));
}
