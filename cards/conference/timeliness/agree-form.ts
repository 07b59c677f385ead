import { agreedNow, isChairAskedOfDelay } from '../../../domain/case/conference/timeliness/authorising.ts';
import { asked, quiet } from '../../building/building.ts';
import { isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { whenText } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { limitsRead } from './authorise.ts';
import { authorisedText, interimText } from './late-lines.ts';

const longest = 500;
const answers = ['yes', 'no'] as const;

/** The chair says whether they agree that it is held late, beside whoever authorises it (EN-T2). */
export function agreeDelayForm(scene: Scene, ref: FormRef): Form | null {
  const { state, procedure, language } = scene;
  const { when } = state;
  if (when === null || !isChair(scene) || !isChairAskedOfDelay(state, procedure)) return null;
  const all = wordsFor(scene);
  const words = all.timeliness;
  const said = agreedNow(state);
  const options = answers.map((value) => ({ value, label: words.agreeAnswers[value] }));
  return asked(
    scene,
    { ...ref, about: when.date },
    words.agreeForm,
    [
      {
        block: 'facts',
        rows: [
          [words.plannedRow, whenText(when, language)],
          [words.reasonRow, state.timeliness.reason?.why ?? words.reasonNone],
          [words.managerRow, authorisedText(scene).join(' ') || words.managerNotSaid],
          [words.interimRow, capital(interimText(scene).join(' ')) || words.interimNotSaid],
        ],
      },
      ...limitsRead(scene),
      quiet(all.notReferral),
    ],
    [
      {
        name: 'answer',
        label: words.answerLabel,
        required: true,
        field: 'one',
        options,
        ...(said === null ? {} : { start: [said.authorised ? 'yes' : 'no'] }),
      },
      {
        name: 'why',
        label: words.authoriseWhy,
        hint: words.agreeWhy,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(said === null || said.why === '' ? {} : { start: said.why }),
      },
    ],
    ({ timeliness }) => timeliness.authoriseSubmit,
  );
}

export function readAgreeDelay(values: Values, scene: Scene, { about = '' }: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const answer = read.choice('answer', answers, 'required');
  const why = read.text('why', longest, 'required');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'agree-delay', agreed: answer === 'yes', why, seen: about } };
}
