import { type ApologyReason, apologyReasons } from '../../../domain/case/meeting/answers/answer.ts';
import type { Instant } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { binding, careful, inEnglish } from '../../building/bilingual.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { colleagues, namePost } from '../../building/people.ts';
import { hasStarted, myInvitation } from '../../building/reader-part.ts';
import { type Reading, reading, sound, type Values } from '../../building/values.ts';
import { fit, whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Slack's limit of an option. */
const longestOption = 75;
const answers = ['phone', 'video', 'first-part', 'deputy', 'apologies-report', 'apologies'] as const;
/** Nobody stands in for somebody at the core group, and no report is asked for. */
const toCoreGroup = ['phone', 'video', 'apologies'] as const satisfies readonly (typeof answers)[number][];

/** Every answer but the one tap. What a choice does not need may stay empty. */
export function somethingElseForm(scene: Scene, ref: FormRef): Form | null {
  const { when } = scene.state;
  if (myInvitation(scene) === undefined || when === null || hasStarted(scene)) return null;
  const all = wordsFor(scene.language);
  const words = all.asking;
  const conference = isConference(scene);
  const options = answersTo(scene).map((value) => ({
    value,
    says: binding(scene, ({ asking }) => asking.options[value], longestOption),
  }));
  const beside = inEnglish(
    scene,
    options.map(({ says }) => says),
  );
  const intro = [
    say([`${all.whenLabel}: `, { strong: whenText(when, scene.language) }]),
    ...(conference ? careful(scene, ({ asking }) => asking.undertaking).map((line) => quiet(line)) : []),
    ...(conference ? [say(words.stillAsked)] : []),
    ...beside.map((line) => quiet(line)),
    quiet(all.notReferral),
  ];
  // What is filled in answers the time that stands in it, whatever it is by then.
  const about = ref.about ?? String(when.startsAt);
  return asked(scene, { ...ref, about }, words.form, intro, [
    {
      name: 'answer',
      label: words.answerLabel,
      required: true,
      field: 'one',
      options: options.map(({ value, says }) => ({ value, label: says.text })),
    },
    ...(conference ? deputyFields(scene) : []),
    {
      name: 'reason',
      label: words.reasonLabel,
      required: false,
      field: 'one',
      options: apologyReasons.map((value) => ({ value, label: all.apologyReason[value] })),
    },
    { name: 'line', label: words.lineLabel, hint: words.lineHint, required: false, field: 'text', lines: 'one', max: 200 },
  ]);
}

function deputyFields(scene: Scene): readonly Field[] {
  const words = wordsFor(scene.language).asking;
  const options = deputies(scene)
    .slice(0, 100)
    .map((id) => ({ value: id, label: fit(namePost(scene, id), 75) }));
  return [
    ...(options.length === 0
      ? []
      : [{ name: 'deputy', label: words.deputyLabel, required: false, field: 'one', options } as const]),
    {
      name: 'deputy-name',
      label: words.deputyNameLabel,
      hint: words.deputyNameHint,
      required: false,
      field: 'text',
      lines: 'one',
      max: 80,
    },
  ];
}

export function readSomethingElse(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene.language);
  const read = reading(values, words);
  const seen = startIn(about);
  const answer = read.choice<(typeof answers)[number]>('answer', answersTo(scene), 'required');
  switch (answer) {
    case undefined:
      return { problems: read.problems };
    case 'phone':
    case 'video':
    case 'first-part':
      return { command: { do: 'attend', how: answer, seen } };
    case 'deputy':
      return readDeputy(read, scene, seen);
    case 'apologies':
    case 'apologies-report': {
      const reason: ApologyReason | undefined = read.choice('reason', apologyReasons, 'optional');
      const line = read.line('line', 200, 'optional');
      if (reason === undefined) read.problems.reason ??= words.notes.problems.reason;
      if (!sound(read) || reason === undefined) return { problems: read.problems };
      return { command: { do: 'apologise', report: answer === 'apologies-report', reason, line, seen } };
    }
    default:
      return answer satisfies never;
  }
}

/** The start the form was drawn with. */
function startIn(about: string): Instant {
  return /^\d{1,15}$/.test(about) ? Number(about) : -1;
}

function readDeputy(read: Reading, scene: Scene, seen: Instant): FormRead {
  const say = wordsFor(scene.language).notes.problems;
  const person = read.choice('deputy', deputies(scene), 'optional');
  const name = read.line('deputy-name', 80, 'optional');
  if (sound(read) && person === undefined && name === '')
    read.problems[deputies(scene).length > 0 ? 'deputy' : 'deputy-name'] = say.deputy;
  if (person !== undefined && name !== '') read.problems['deputy-name'] = say.deputyTwo;
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'send-deputy', deputy: person === undefined ? { name } : { person }, seen } };
}

function answersTo(scene: Scene): readonly (typeof answers)[number][] {
  return isConference(scene) ? answers : toCoreGroup;
}

function isConference({ state }: Scene): boolean {
  return kindOf(state.meeting) === 'conference';
}

/** Colleagues of the same agency who are not on the list themselves and do not take the chair. */
function deputies(scene: Scene) {
  const { me, state } = scene;
  return colleagues(scene, me)
    .map((one) => one.id)
    .filter((id) => id !== state.chair && !state.invitees.some((invitee) => invitee.person === id));
}
