import type { Day } from '../../domain/calendar/day.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { type MovingDate, movingDates } from '../../domain/case/dates/moving-dates.ts';
import { type ChangedDates, differences } from '../../domain/procedures/differences.ts';
import { procedureOf } from '../../domain/procedures/in-force.ts';
import type { Procedure } from '../../domain/procedures/schema.ts';
import { inLanguage, nameIn } from '../../domain/procedures/text.ts';
import type { Timescale } from '../../domain/procedures/timescale.ts';
import { asked, heading, quiet, say, warn } from '../building/building.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { dayText } from '../building/wording.ts';
import type { Block, Form, FormRef } from '../model.ts';
import type { DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { bothIn, can } from '../partnership/entries.ts';
import { rowText } from '../procedure-page/row-text.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { adoptableNow, comingLine } from './procedure-form.ts';

/** So many of a manager's cases are named with what moves in them; how many more there are is said. */
const mostCases = 12;
/** And so many of the latest are looked at. */
export const mostLookedAt = 100;

/** What another procedure would change, and by which open dates of the reader's own cases; from which day it is in force. */
export function adoptForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const chosen = chosenIn(scene, ref);
  if (chosen === null) return null;
  const words = wordsFor(scene).adopting;
  const { language } = scene;
  const { was, is } = chosen;
  return asked(
    scene,
    ref,
    words.adoptTitle,
    [
      say(words.fromTo(nameIn(was.title, language), nameIn(is.title, language))),
      quiet(words.edition(inLanguage(is.document, language), is.sourceDate)),
      ...takesPlace(scene),
      ...whatChanges(was, is, scene),
      ...moving(scene, is),
      say(words.keeps),
      quiet(words.signed),
    ],
    [{ name: 'from', label: words.from, hint: words.fromHint, required: true, field: 'date' }],
    (all) => all.adopting.adopt,
  );
}

export function readAdopt(values: Values, scene: DirectoryScene, ref: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const from = read.date('from', 'required');
  if (!sound(read)) return { problems: read.problems };
  const [was, procedure] = bothIn(ref.about);
  return { command: { do: 'adopt-procedure', was, replaces: replacedIn(ref), procedure, from } };
}

/** The one that was to come when the way here was taken. No key has a colon in it. */
function replacedIn({ about = '' }: FormRef): { readonly procedure: string; readonly from: string } | null {
  const [, , replaced = ''] = about.split('/');
  const [procedure = '', from = ''] = replaced.split(':');
  return replaced === '' ? null : { procedure, from };
}

function takesPlace(scene: DirectoryScene): readonly Block[] {
  const line = comingLine(scene);
  return line === null ? [] : [warn(`${line} ${wordsFor(scene).adopting.takesPlace}`)];
}

export function mayAdopt(scene: DirectoryScene, about: string): boolean {
  const [, key] = bothIn(about);
  return can(scene, 'adopt-procedure', {}) && (about === '' || adoptableNow(scene).some((one) => one.key === key));
}

function chosenIn(scene: DirectoryScene, ref: FormRef): { readonly was: Procedure; readonly is: Procedure } | null {
  const [, key] = bothIn(ref.about);
  const is = adoptableNow(scene).find((one) => one.key === key);
  return is === undefined ? null : { was: procedureOf(scene.directory.procedure, scene.directory), is };
}

function whatChanges(was: Procedure, is: Procedure, reader: Reader): readonly Block[] {
  const words = wordsFor(reader).adopting;
  const { dates, fields } = differences(was, is);
  const others = [...new Set(fields.map((one) => words.fields[one]))];
  return [
    ...(dates.length === 0
      ? [quiet(words.nothingCounted)]
      : [heading(words.changes), ...dates.map((one) => changeText(one, reader))]),
    ...(others.length === 0 ? [] : [quiet(words.otherwise(wordsFor(reader).and(others)))]),
  ];
}

function changeText({ was, is }: ChangedDates, reader: Reader): Block {
  const { language } = reader;
  const words = wordsFor(reader).adopting;
  const said = (rows: readonly Timescale[]) =>
    [...new Set(rows.map((row) => rowText(row, language)))].join('; ') || words.nothing;
  const title = (is[0] ?? was[0])?.title;
  return say([
    { strong: title === undefined ? '' : inLanguage(title, language) },
    ` · ${words.now(said(was))} ${words.after(said(is))}`,
  ]);
}

function moving(scene: DirectoryScene, is: Procedure): readonly Block[] {
  const words = wordsFor(scene).adopting;
  const { cases, directory, now } = scene;
  const found = cases.slice(0, mostLookedAt).flatMap((one) => {
    const { opening } = one;
    if (opening.status !== 'open' || opening.procedure === is.key) return [];
    const dates = movingDates(one, procedureOf(opening.procedure, directory), is, now);
    return dates.length === 0 ? [] : [{ reference: opening.reference, dates }];
  });
  if (found.length === 0) return [quiet(words.noneMoves)];
  const more = found.length - mostCases;
  return [
    heading(words.cases),
    ...found.slice(0, mostCases).map(({ reference, dates }): Block => {
      return say([{ strong: reference }, ` · ${dates.map((one) => moveText(one, scene)).join('; ')}`]);
    }),
    ...(more > 0 ? [quiet(words.moreCases(more))] : []),
    ...(cases.length > mostLookedAt ? [quiet(words.onlyLatest(mostLookedAt))] : []),
  ];
}

/** A date that a procedure moves: what it is, when it was and when it is. */
export function moveText({ title, was, is }: Pick<MovingDate, 'title' | 'was' | 'is'>, reader: Reader): string {
  const { language } = reader;
  const words = wordsFor(reader).adopting;
  const day = (one: Day | null) => (one === null ? words.noDate : dayText(isoFromDay(one), language));
  return words.moves(inLanguage(title, language), day(was), day(is));
}
