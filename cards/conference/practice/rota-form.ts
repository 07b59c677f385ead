import { rotaFor } from '../../../domain/case/conference/practice/rota.ts';
import { takenPlaces } from '../../../domain/case/conference/practice/shown.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendarOf } from '../../../domain/timescales/calendar-of.ts';
import { asked, quiet, say, shown } from '../../building/building.ts';
import { nameApart, namesOf } from '../../building/person-options.ts';
import { convened, hasStarted } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit, whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** The rota of a practice (GP-T2): another of its doctors comes. `about`: whoever has the place now. */
export function rotaForm(scene: Scene, ref: FormRef): Form | null {
  const is = convened(scene.state);
  const from = ref.about as PersonId;
  if (is === null || hasStarted(scene) || !takenPlaces(is.teams).some((one) => one.taken.person === from)) return null;
  const all = wordsFor(scene);
  const words = all.practice;
  const there = onRota(scene, ref);
  const intro = [
    say([`${all.whenLabel}: `, { strong: whenText(is.when, scene.language) }]),
    say(words.rotaInstead(nameApart(scene, from))),
  ];
  if (there.length === 0) return shown(scene, ref, words.rotaForm, [...intro, say(words.rotaNone)]);
  const names = namesOf(
    scene,
    there.map(({ person }) => person),
  );
  const options = there.map(({ person, worksThen }, at) => {
    const name = names[at] ?? '';
    return { value: person, label: fit(worksThen ? words.worksThen(name) : words.notThen(name), 75) };
  });
  return asked(
    scene,
    ref,
    words.rotaForm,
    [...intro, quiet(words.rotaMeans)],
    [{ name: 'person', label: words.who, required: true, field: 'one', options }],
  );
}

export function readRota(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const allowed = onRota(scene, ref).map((one) => one.person);
  const to = read.choice('person', allowed, 'required');
  if (!sound(read) || to === undefined) return { problems: read.problems };
  return { command: { do: 'pass-place', from: ref.about as PersonId, to } };
}

function onRota({ state, directory, procedure }: Scene, { about }: FormRef) {
  const is = convened(state);
  const place = is === null ? undefined : takenPlaces(is.teams).find((one) => one.taken.person === about);
  return is === null || place === undefined ? [] : rotaFor(is, place, directory, calendarOf(procedure, state.area ?? undefined));
}
