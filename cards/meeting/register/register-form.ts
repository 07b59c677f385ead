import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import { hasDayBegun, isStarted } from '../../../domain/case/meeting/register/unheld.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { asked, say, shown, warn } from '../../building/building.ts';
import { agencyOf, byAgency, nameOf } from '../../building/people.ts';
import { namesOf, personOptions } from '../../building/person-options.ts';
import { convened, inviteeOf } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { answerText } from '../answers/answer-text.ts';
import { takesRegister } from './takes-register.ts';

/** Slack’s limit of an option (adapters/slack/limits.ts). */
const longestOption = 75;

/**
 * The chair ticks who is here, or the minute-taker where they help. Nobody is ticked beforehand but who was ticked before: a tick opens
 * the line to somebody and counts for the quorum. `about`: the version of the register it was drawn with.
 */
export function registerForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || state.invitees.length === 0) return null;
  const words = wordsFor(scene).room;
  if (kindOf(state.meeting) === 'conference' && state.present.length === 0 && !hasDayBegun(state, scene.now))
    return shown(scene, ref, words.registerForm, [say(words.registerOnDay(dayText(state.when.date, scene.language)))]);
  return tickForm(scene, state, { ...ref, about: ref.about ?? String(state.register.version) }, []);
}

/** Taken before the start for the first time, which is asked about once more: whoever is there early is here, and nobody is said to be who is not. */
function isEarly(scene: Scene, state: Convened): boolean {
  return kindOf(state.meeting) === 'conference' && state.present.length === 0 && !isStarted(state, scene.now);
}

/** What such a form is about once it was asked. */
const early = '/early';

function tickForm(
  scene: Scene,
  state: Convened,
  ref: FormRef,
  intro: readonly Block[],
  start: readonly PersonId[] = state.present,
): Form {
  const words = wordsFor(scene).room;
  const expected = onTime(state).filter((id) => !state.present.includes(id));
  const late = lateOnes(state).length > 0;
  const all: Field = {
    name: 'all',
    label: words.registerAllLabel,
    required: false,
    field: 'many',
    options: [{ value: 'yes', label: (late ? words.registerOnTime : words.registerAll)(expected.length) }],
  };
  return asked(scene, ref, words.registerForm, intro, [
    presentField(scene, state, start, expected.length < 2),
    ...(expected.length > 1 ? [all] : []),
  ]);
}

/** Once more, with everybody who said yes named and ticked. */
function namedForm(scene: Scene, state: Convened, ref: FormRef, start: readonly PersonId[]): Form {
  const words = wordsFor(scene).room;
  const names = namesOf(scene, byAgency(scene, start));
  const late = byAgency(
    scene,
    lateOnes(state).filter((id) => !start.includes(id)),
  );
  const soon = isEarly(scene, state);
  return asked(
    scene,
    soon ? { ...ref, about: `${state.register.version}${early}` } : ref,
    words.registerForm,
    [
      ...(soon ? [warn(words.registerEarly(state.when.time))] : []),
      say(words.registerNamed(names.join(', '))),
      ...(late.length === 0 ? [] : [say(words.registerLate(namesOf(scene, late).join(', ')))]),
    ],
    [presentField(scene, state, start, true)],
  );
}

/** Who said yes stands first. `alone`: nothing else on the form can say who is here. */
function presentField(scene: Scene, state: Convened, start: readonly PersonId[], alone: boolean): Field {
  const all = wordsFor(scene);
  const yes = new Set(saidYes(state));
  const people = byAgency(
    scene,
    state.invitees.map((one) => one.person),
  ).toSorted((a, b) => Number(yes.has(b)) - Number(yes.has(a)));
  const options = personOptions(scene, people, (id) => {
    const invitee = inviteeOf(scene, id);
    const said = invitee === undefined ? '' : ` (${answerText(invitee, all)})`;
    // What somebody said is read first of all when they are ticked, so it is the agency that gives way.
    return `${fit(`${nameOf(scene, id)}, ${agencyOf(scene, id)?.name ?? ''}`, longestOption - said.length)}${said}`;
  });
  return {
    name: 'present',
    label: all.room.registerLabel,
    hint: all.room.registerHint,
    // Once it was taken it can be emptied again: that the meeting was held is taken back with it.
    required: alone && state.present.length === 0,
    field: 'many',
    options,
    start,
  };
}

function isSame(one: readonly PersonId[], other: readonly PersonId[]): boolean {
  return one.length === other.length && one.every((person) => other.includes(person));
}

function saidYes({ invitees }: Convened): readonly PersonId[] {
  return invitees.filter(isComing).map((one) => one.person);
}

/** Of those who said yes everybody but who is late: by phone they are here, and late they are not yet. */
function onTime(state: Convened): readonly PersonId[] {
  const late = lateOnes(state);
  return saidYes(state).filter((id) => !late.includes(id));
}

function lateOnes({ invitees, present }: Convened): readonly PersonId[] {
  return invitees
    .filter(({ person, answer }) => answer.answer === 'attending' && answer.late === true && !present.includes(person))
    .map((one) => one.person);
}

function isComing({ answer }: Invitee): boolean {
  return answer.answer === 'attending';
}

export function readRegister(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const state = convened(scene.state);
  const present = read.choices(
    'present',
    scene.state.invitees.map((one) => one.person),
    'optional',
  );
  if (!sound(read)) return { problems: read.problems };
  // It says of everybody whether they are here: whoever was ticked since it was opened would be taken off unseen.
  const [version = '', asked] = (ref.about ?? '').split('/');
  if (state !== null && version !== String(state.register.version) && !isSame(state.present, present))
    return {
      form: tickForm(scene, state, { ...ref, about: String(state.register.version) }, [warn(words.room.registerChanged)]),
    };
  if (state !== null && [values.all].flat().includes('yes'))
    return { form: namedForm(scene, state, ref, [...new Set([...onTime(state), ...present])]) };
  if (present.length === 0 && (state?.present.length ?? 0) === 0)
    return { problems: { present: words.notes.problems.chooseSome } };
  if (state !== null && isEarly(scene, state) && asked === undefined)
    return {
      form: tickForm(
        scene,
        state,
        { ...ref, about: `${version}${early}` },
        [warn(words.room.registerEarly(state.when.time))],
        present,
      ),
    };
  return { command: { do: 'take-register', present, seen: Number(version) } };
}
