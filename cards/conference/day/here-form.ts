import { attendanceOf } from '../../../domain/case/conference/day/attendance.ts';
import type { FamilyId } from '../../../domain/case/conference/day/shape.ts';
import { waysHere } from '../../../domain/case/conference/day/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { agencyFor } from '../../../domain/case/people/agency-for.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { asked, say } from '../../building/building.ts';
import { byAgency, who } from '../../building/people.ts';
import { agencyOptions, personOptions } from '../../building/person-options.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { familyLabel } from './family-labels.ts';

const longestOption = 75;
/** So that an id of the family is never taken for one of the directory. */
const ofFamily = 'family/';

/** Of whom: whoever is here or has left, of those invited and of the family. It leads to how. */
export function hereForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene)) return null;
  const options = [
    ...personOptions(
      scene,
      byAgency(
        scene,
        attendanceOf(state).map((one) => one.person),
      ),
    ),
    ...state.day.family.map((one) => ({
      value: `${ofFamily}${one}`,
      label: fit(familyLabel(scene, one, 'named'), longestOption),
    })),
  ];
  if (options.length === 0) return null;
  const words = wordsFor(scene).day;
  return asked(
    scene,
    ref,
    words.hereForm,
    [],
    [{ name: 'who', label: words.hereWho, required: true, field: 'one', options }],
    'next',
  );
}

export function readHere(values: Values, scene: Scene, ref: FormRef): FormRead {
  const state = convened(scene.state);
  const read = reading(values, wordsFor(scene));
  const people = state === null ? [] : attendanceOf(state).map((one) => one.person as string);
  const family = (state?.day.family ?? []).map((one) => `${ofFamily}${one}`);
  const chosen = read.choice('who', [...people, ...family], 'required');
  if (!sound(read) || chosen === undefined) return { problems: read.problems };
  return family.includes(chosen)
    ? { next: { ...ref, form: 'family-left', about: chosen.slice(ofFamily.length) } }
    : { next: { ...ref, form: 'here-person', about: chosen } };
}

/** How one of those invited is here; `about`: who. What was answered stands there until something else is said. */
export function herePersonForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const one = state === null ? undefined : attendanceOf(state).find(({ person }) => person === ref.about);
  if (state === null || one === undefined || !takesRegister(scene)) return null;
  const words = wordsFor(scene).day;
  const parts = { whole: capital(words.hereParts.whole), part: capital(words.hereParts.part) };
  const others = otherAgencies(scene, state, one.person);
  const speaks: readonly Field[] =
    others.length === 0
      ? []
      : [
          {
            name: 'speaks',
            label: words.speaksFor,
            hint: words.speaksForHint,
            required: false,
            field: 'many',
            options: agencyOptions(
              scene,
              others.flatMap((id) => scene.directory.agencies.get(id) ?? []),
            ),
            start: one.speaksFor.filter((id) => others.includes(id)),
          },
        ];
  return asked(
    scene,
    ref,
    words.hereForm,
    [say(words.herePerson(who(scene, one.person)))],
    [
      {
        name: 'how',
        label: words.hereHow,
        required: true,
        field: 'one',
        options: waysHere.map((way) => ({ value: way, label: capital(words.ways[way]) })),
        start: [one.how],
      },
      {
        name: 'part',
        label: words.herePart,
        required: true,
        field: 'one',
        options: Object.entries(parts).map(([value, label]) => ({ value, label })),
        start: [one.part ? 'part' : 'whole'],
      },
      leftField(scene, one.left),
      ...speaks,
    ],
  );
}

export function readHerePerson(values: Values, scene: Scene, ref: FormRef): FormRead {
  const state = convened(scene.state);
  const one = state === null ? undefined : attendanceOf(state).find(({ person }) => person === ref.about);
  const words = wordsFor(scene);
  const read = reading(values, words);
  if (state === null || one === undefined) return { problems: { how: words.notes.problems.choose } };
  const how = read.choice('how', waysHere, 'required');
  const part = read.choice('part', ['whole', 'part'], 'required');
  const left = readLeft(read, values);
  const others = otherAgencies(scene, state, one.person);
  const speaksFor = others.length === 0 ? [] : read.choices('speaks', others, 'optional');
  if (!sound(read) || how === undefined) return { problems: read.problems };
  const as = {
    how,
    ...(part === 'part' ? { part: true as const } : {}),
    ...(speaksFor.length === 0 ? {} : { speaksFor }),
  };
  return { command: { do: 'set-here', person: one.person, as, left } };
}

/** When one of the family, or whoever is with them, left; `about`: who. */
export function familyLeftForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const one = state?.day.family.find((id) => id === ref.about);
  if (state === null || one === undefined || !takesRegister(scene)) return null;
  const words = wordsFor(scene).day;
  const intro = [say(words.herePerson(familyLabel(scene, one, 'named')))];
  return asked(scene, ref, words.hereForm, intro, [leftField(scene, state.day.familyLeft[one] ?? null)]);
}

export function readFamilyLeft(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const left = readLeft(read, values);
  return sound(read) ? { command: { do: 'family-left', who: (ref.about ?? '') as FamilyId, left } } : { problems: read.problems };
}

function leftField(scene: Scene, left: string | null): Field {
  const words = wordsFor(scene).day;
  const start = left === null ? {} : { start: left };
  return { name: 'left', label: words.hereLeft, hint: words.hereLeftHint, required: false, field: 'time', ...start };
}

/** Empty: they have not. */
function readLeft(read: ReturnType<typeof reading>, values: Values): string | null {
  return (values.left ?? '') === '' ? null : read.time('left');
}

/** The agencies on the list of which nobody is here: whom they may speak for. */
function otherAgencies(scene: Scene, state: Convened, person: PersonId): readonly AgencyId[] {
  const of = (id: PersonId) => agencyFor(state.agencies, id, scene.directory);
  const here = new Set(state.present.map(of));
  here.add(of(person));
  const all = new Set(state.invitees.flatMap((one) => of(one.person) ?? []));
  return [...all].filter((one) => !here.has(one));
}
