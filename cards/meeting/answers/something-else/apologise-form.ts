import { apologyReasons } from '../../../../domain/case/meeting/answers/answer.ts';
import { asked, quiet, say } from '../../../building/building.ts';
import { myInvitation } from '../../../building/reader-part.ts';
import { reading, sound, type Values } from '../../../building/values.ts';
import { fit, roleTitle } from '../../../building/wording.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Field, Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { isConference, mayStillAnswer, startIn } from './answering-now.ts';

const longest = 200;

/** What keeps somebody away. `about`: the start that is answered, with `/report` where a report comes. */
export function apologiseForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayStillAnswer(scene)) return null;
  const all = wordsFor(scene);
  const words = all.asking;
  const options = apologyReasons.map((value) => ({ value, label: all.apologyReason[value] }));
  return asked(
    scene,
    ref,
    words.apologiseForm,
    [...(isConference(scene) ? [say(words.stillAsked)] : []), quiet(all.notReferral)],
    [
      { name: 'reason', label: words.reasonLabel, required: true, field: 'one', options },
      ...(isConference(scene) ? instead(scene) : []),
      { name: 'line', label: words.lineLabel, hint: words.lineHint, required: false, field: 'text', lines: 'one', max: longest },
    ],
  );
}

/** How what they know is heard without them, which no apology and no want of concern takes the place of. */
function instead(scene: Scene): readonly Field[] {
  const words = wordsFor(scene).asking;
  const speakers = speakerRoles(scene).map((value) => ({
    value,
    label: fit(roleTitle(scene.procedure, value, scene.language), 75),
  }));
  const concern = [{ value: 'no-concern', label: words.noConcern }];
  return [
    {
      name: 'speaks',
      label: words.speaksLabel,
      hint: words.speaksHint,
      required: false,
      field: 'one',
      options: speakers,
    },
    { name: 'concern', label: words.concernLabel, hint: words.concernHint, required: false, field: 'many', options: concern },
  ];
}

/** A role that gives a view, and not their own: a colleague of that is a deputy, whom the chair agrees. None at a core group. */
function speakerRoles(scene: Scene): readonly string[] {
  if (!isConference(scene)) return [];
  const own = myInvitation(scene)?.role;
  return scene.procedure.roles.flatMap(({ key, part }) => (part === 'view' && key !== own ? [key] : []));
}

export function readApologise(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const reason = read.choice('reason', apologyReasons, 'optional');
  const line = read.line('line', longest, 'optional');
  const speaks = read.choice('speaks', speakerRoles(scene), 'optional');
  const noConcern = read.choices('concern', ['no-concern'], 'optional').length > 0;
  if (reason === undefined) read.problems.reason ??= words.notes.problems.reason;
  if (!sound(read) || reason === undefined) return { problems: read.problems };
  const [start = '', report] = about.split('/');
  const besides = { ...(speaks === undefined ? {} : { speaks }), ...(noConcern ? { noConcern } : {}) };
  return { command: { do: 'apologise', report: report === 'report', reason, ...besides, line, seen: startIn(start) } };
}
