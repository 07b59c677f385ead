import { apologyReasons } from '../../../../domain/case/meeting/answers/answer.ts';
import { asked, quiet, say } from '../../../building/building.ts';
import { reading, sound, type Values } from '../../../building/values.ts';
import type { FormRead } from '../../../kinds.ts';
import type { Form, FormRef } from '../../../model.ts';
import type { Scene } from '../../../scene.ts';
import { wordsFor } from '../../../words/words-for.ts';
import { isConference, mayStillAnswer, startIn } from './answering-now.ts';

const longest = 200;

/** What keeps somebody away. `about`: the start that is answered, with `/report` where a report comes. */
export function apologiseForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayStillAnswer(scene)) return null;
  const all = wordsFor(scene.language);
  const words = all.asking;
  const options = apologyReasons.map((value) => ({ value, label: all.apologyReason[value] }));
  return asked(
    scene,
    ref,
    words.apologiseForm,
    [...(isConference(scene) ? [say(words.stillAsked)] : []), quiet(all.notReferral)],
    [
      { name: 'reason', label: words.reasonLabel, required: true, field: 'one', options },
      { name: 'line', label: words.lineLabel, hint: words.lineHint, required: false, field: 'text', lines: 'one', max: longest },
    ],
  );
}

export function readApologise(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const words = wordsFor(scene.language);
  const read = reading(values, words);
  const reason = read.choice('reason', apologyReasons, 'optional');
  const line = read.line('line', longest, 'optional');
  if (reason === undefined) read.problems.reason ??= words.notes.problems.reason;
  if (!sound(read) || reason === undefined) return { problems: read.problems };
  const [start = '', report] = about.split('/');
  return { command: { do: 'apologise', report: report === 'report', reason, line, seen: startIn(start) } };
}
