import { briefings, isBriefed } from '../../../domain/case/meeting/list/briefing.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, opens, press, say } from '../../building/building.ts';
import { nameOf, who } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isAdministrator, isChair, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { reading, type Values } from '../../building/values.ts';
import { roleTitle } from '../../building/wording.ts';
import type { CardKind, FormRead } from '../../kinds.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** In Details, for whoever keeps the list: who is to be briefed before the day, and who does it. */
export function briefingRows(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).briefing;
  if (!keeps(scene)) return [];
  return briefings(scene.state.invitees, scene.procedure).map(({ carer, by, done }): Block => {
    const text =
      by === null ? words.nobody(nameOf(scene, carer)) : words[done ? 'done' : 'named'](nameOf(scene, carer), who(scene, by));
    return { block: 'row', text, button: opens(words.name, 'briefer', scene.state, carer) };
  });
}

/** On the card of whoever makes or agrees the list: that nobody is named yet, without a name. */
export function briefingLines(scene: Scene): readonly Block[] {
  const open = briefings(scene.state.invitees, scene.procedure).filter((one) => one.by === null);
  const [first] = open;
  if (first === undefined || !keeps(scene)) return [];
  const words = wordsFor(scene).briefing;
  return [{ block: 'row', text: words.open(open.length), button: opens(words.name, 'briefer', scene.state, first.carer) }];
}

/** On the card of whoever was named: whom they brief is read in Details. */
export function ownBriefings(scene: Scene): readonly Block[] {
  const mine = myInvitation(scene)?.briefs ?? [];
  if (isConferenceOver(scene.state)) return [];
  const words = wordsFor(scene).briefing;
  return mine.map(({ carer, done }): Block => {
    const button = press(scene, ({ briefing }) => (done ? briefing.notYet : briefing.have), 'say-briefed', scene.state, {
      about: `${carer}/${done ? 'no' : 'yes'}`,
    });
    return { block: 'row', text: done ? words.mineDone : words.mine, button };
  });
}

/** In Details, whom. */
export function ownBriefingDetails(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).briefing;
  return (myInvitation(scene)?.briefs ?? []).map(({ carer }) => say(words.whom(who(scene, carer))));
}

export const briefingPresses = {
  'say-briefed': ({ about }) => {
    const [carer = '', done = ''] = about.split('/');
    return { do: 'say-briefed', carer: carer as PersonId, done: done === 'yes' };
  },
} as const satisfies CardKind['presses'];

/** Who briefs the carer that it is about: one of those on the list. */
export function brieferForm(scene: Scene, ref: FormRef): Form | null {
  const carer = carerOf(scene, ref);
  if (carer === null || !keeps(scene)) return null;
  const words = wordsFor(scene).briefing;
  const role = roleTitle(scene.procedure, carer.role, scene.language);
  const options = personOptions(scene, practitioners(scene));
  return asked(
    scene,
    ref,
    words.form,
    [say(words.means(who(scene, carer.person), role))],
    [{ name: 'practitioner', label: words.label, required: true, field: 'one', options }],
  );
}

export function readBriefer(values: Values, scene: Scene, ref: FormRef): FormRead {
  const carer = carerOf(scene, ref);
  const read = reading(values, wordsFor(scene));
  const practitioner = read.choice('practitioner', practitioners(scene), 'required');
  if (carer === null || practitioner === undefined) return { problems: read.problems };
  return { command: { do: 'name-briefer', carer: carer.person, practitioner } };
}

function practitioners({ state, procedure }: Scene): readonly PersonId[] {
  return state.invitees.filter((one) => !isBriefed(procedure, one.role)).map((one) => one.person);
}

function carerOf({ state, procedure }: Scene, { about }: FormRef) {
  return state.invitees.find((one) => one.person === about && isBriefed(procedure, one.role)) ?? null;
}

const keeps = (scene: Scene) => (isAdministrator(scene) || isChair(scene)) && !isConferenceOver(scene.state);
