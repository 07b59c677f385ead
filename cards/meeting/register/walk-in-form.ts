import { asked } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import { childrenField, ids } from '../../need-to-know/half-siblings-form.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { agencyAndRole, readAgencyAndRole } from '../list/invite-form.ts';
import {
  consentField,
  fitField,
  needField,
  peopleAndRole,
  peopleIntro,
  peopleOptions,
  saysAgreed,
  saysNeed,
  saysSure,
} from '../list/invite-people-form.ts';
import { takesRegister } from './takes-register.ts';

/** Somebody who was not invited is here: of which agency and in which role; it leads to its people. */
export function walkInForm(scene: Scene, ref: FormRef): Form | null {
  if (!takesRegister(scene)) return null;
  const words = wordsFor(scene);
  return asked(scene, ref, words.room.walkInForm, [], agencyAndRole(scene), 'next');
}

export function readWalkIn(values: Values, scene: Scene): FormRead {
  return readAgencyAndRole(values, scene, 'walk-in-person');
}

/** Who of the agency; `about` is "<agency>/<role>". Whoever is on the list is ticked in the register. */
export function walkInPersonForm(scene: Scene, ref: FormRef): Form | null {
  const chosen = peopleAndRole(scene, ref);
  if (chosen === null || !takesRegister(scene)) return null;
  const all = wordsFor(scene);
  return asked(scene, ref, all.room.walkInForm, peopleIntro(scene, chosen), [
    { name: 'person', label: all.room.walkInLabel, required: true, field: 'one', options: peopleOptions(scene, chosen) },
    ...fitField(scene, chosen),
    ...consentField(scene, chosen),
    ...needField(scene, chosen),
    ...(chosen.limited ? [childrenField(scene, all.needToKnow.childrenLabel)] : []),
  ]);
}

export function readWalkInPerson(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const chosen = peopleAndRole(scene, ref);
  if (chosen === null) return { problems: { person: words.notes.problems.choose } };
  const read = reading(values, words);
  const person = read.choice(
    'person',
    chosen.everybody.map((one) => one.id),
    'required',
  );
  const there = chosen.limited ? { children: read.choices('children', ids(scene)) } : {};
  const sure = { ...saysSure(read, chosen), ...saysAgreed(read, scene, chosen) };
  const why = saysNeed(read, scene, chosen);
  if (!sound(read) || person === undefined) return { problems: read.problems };
  return { command: { do: 'walk-in', person, role: chosen.role, agency: chosen.agency, ...there, ...sure, ...why } };
}
