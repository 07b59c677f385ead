import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { mayCover } from '../../domain/directory/leave/leave.ts';
import type { Leave } from '../../domain/directory/leave/shape.ts';
import type { Person } from '../../domain/directory/state.ts';
import type { PersonId } from '../../domain/ids.ts';
import { asked, quiet, say } from '../building/building.ts';
import { type Reading, reading, type Values } from '../building/values.ts';
import { dayText, fit } from '../building/wording.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { DirectoryFormKind, DirectoryRead, DirectoryScene } from '../partnership/directory-kinds.ts';
import { can, personIn } from '../partnership/entries.ts';
import type { Reader } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** More colleagues than this are not looked through in a list: their name is written. */
const mostListed = 50;

/** From a day to a day, and who covers: of oneself, or of somebody of one's agency. `about`: the person. */
export const awayForms = {
  away: {
    may: (scene, about) => can(scene, 'go-away', { person: about as PersonId }),
    draw: awayForm,
    read: readAway,
  },
  back: {
    may: (scene, about) => can(scene, 'come-back', { person: about as PersonId }),
    draw(scene, ref) {
      const person = personIn(scene, ref.about);
      const leave = person === null ? null : leaveAhead(scene, person.id);
      const words = wordsFor(scene).leave;
      if (leave === null) return null;
      const intro = [say(leaveText(scene, leave)), quiet(words.backNote)];
      return asked(scene, ref, words.backTitle, intro, [], (all) => all.leave.backSubmit);
    },
    read: (_values, _scene, { about }): DirectoryRead => ({ command: { do: 'come-back', person: (about ?? '') as PersonId } }),
  },
} as const satisfies Record<string, DirectoryFormKind>;

/** The leave somebody is on or has ahead; null: none. */
export function leaveAhead({ directory, now }: Reader, person: PersonId): Leave | null {
  const leave = directory.leaves.get(person);
  return leave === undefined || leave.to < localDay(now) ? null : leave;
}

export function leaveText(reader: Reader, { from, to, cover }: Leave): string {
  const { directory, language } = reader;
  const words = wordsFor(reader).leave;
  const [first, last] = [from, to].map((day) => dayText(isoFromDay(day), language)) as [string, string];
  const name = cover === null ? undefined : directory.people.get(cover)?.name;
  return name === undefined ? words.status(first, last) : words.statusCovered(first, last, name);
}

function awayForm(scene: DirectoryScene, ref: FormRef): Form | null {
  const person = personIn(scene, ref.about);
  if (person === null) return null;
  const words = wordsFor(scene).leave;
  const leave = leaveAhead(scene, person.id);
  const today = isoFromDay(localDay(scene.now));
  const date = (name: string, label: string, start: string): Field => ({ name, label, required: true, field: 'date', start });
  const title = person.id === scene.me ? words.awayTitle : fit(words.awayTitleOf(person.name), 24);
  return asked(
    scene,
    ref,
    title,
    [...(leave === null ? [] : [say(leaveText(scene, leave))]), quiet(words.awayNote)],
    [
      date('from', words.awayFrom, leave === null ? today : isoFromDay(leave.from)),
      date('to', words.awayTo, leave === null ? today : isoFromDay(leave.to)),
      coverField(scene, person, leave?.cover ?? null),
    ],
    (all) => all.leave.awaySubmit,
  );
}

function coverField(scene: DirectoryScene, { id }: Person, cover: PersonId | null): Field {
  const words = wordsFor(scene).leave;
  const all = colleagues(scene, id);
  const name = cover === null ? {} : { start: scene.directory.people.get(cover)?.name ?? '' };
  if (all.length > mostListed)
    return {
      name: 'cover',
      label: words.coverName,
      hint: words.coverHint,
      required: false,
      field: 'text',
      lines: 'one',
      max: 120,
      ...name,
    };
  const options = [
    { value: '-', label: words.nobody },
    ...all.map((one) => ({ value: one.id as string, label: fit(one.name, 75) })),
  ];
  const start = [all.some((one) => one.id === cover) ? (cover as string) : '-'];
  return { name: 'cover', label: words.cover, hint: words.coverHint, required: true, field: 'one', options, start };
}

function readAway(values: Values, scene: DirectoryScene, { about }: FormRef): DirectoryRead {
  const read = reading(values, wordsFor(scene));
  const person = (about ?? '') as PersonId;
  const [from, to] = [read.date('from', 'required'), read.date('to', 'required')].map(dayFromIso);
  const cover = coverIn(read, scene, person);
  if (from !== null && to !== null && from !== undefined && to !== undefined && to < from)
    read.problems.to = wordsFor(scene).partnership.refused['bad-days'];
  if (Object.keys(read.problems).length > 0 || from == null || to == null) return { problems: read.problems };
  return { command: { do: 'go-away', person, from, to, cover } };
}

function coverIn(read: Reading, scene: DirectoryScene, person: PersonId): PersonId | null {
  const words = wordsFor(scene).leave;
  const all = colleagues(scene, person);
  if (all.length <= mostListed) {
    const chosen = read.choice('cover', ['-', ...all.map((one) => one.id as string)], 'required');
    return chosen === undefined || chosen === '-' ? null : (chosen as PersonId);
  }
  const text = read.line('cover', 120, 'optional').toLowerCase();
  if (text === '') return null;
  const whole = all.filter((one) => one.name.toLowerCase() === text);
  const found = whole.length > 0 ? whole : all.filter((one) => one.name.toLowerCase().includes(text));
  if (found.length !== 1) read.problems.cover = found.length === 0 ? words.notFound : words.foundSeveral;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function colleagues({ directory }: Reader, person: PersonId): readonly Person[] {
  const all = [...directory.people.values()].filter((one) => mayCover(directory, person, one.id));
  return all.toSorted((a, b) => a.name.localeCompare(b.name));
}
