import { recipientOf } from '../../../domain/case/conference/circulation/recipients.ts';
import type { Correction, CorrectionId } from '../../../domain/case/conference/circulation/shape.ts';
import { asked, longestLabel, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { convened, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const longestCorrection = 500;

const correctionsOf = (scene: Scene) => convened(scene.state)?.circulation.corrections ?? [];

/** Whoever has the minutes asks the chair to put something right. `about`: the id, made as it opens. */
export function correctionForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || recipientOf(state.circulation, scene.me) === undefined) return null;
  const all = wordsFor(scene);
  const words = all.circulation;
  return asked(
    scene,
    ref,
    words.correct,
    [say(words.correctMeans), quiet(all.notReferral)],
    [{ name: 'text', label: words.textLabel, required: true, field: 'text', lines: 'many', max: longestCorrection }],
    (one) => one.circulation.ask,
  );
}

export function readCorrection(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const text = read.text('text', longestCorrection, 'required');
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'ask-correction', id: (ref.about ?? '') as CorrectionId, text } };
}

/** One of one's own that is not answered is taken back. */
export function correctionBackForm(scene: Scene, ref: FormRef): Form | null {
  const own = mine(scene);
  if (own.length === 0) return null;
  const words = wordsFor(scene).circulation;
  return asked(
    scene,
    ref,
    words.takeBack,
    [],
    [{ name: 'which', label: words.whichLabel, required: true, field: 'one', options: own.map((one) => option(one)) }],
    (all) => all.circulation.takeBackNow,
  );
}

export function readCorrectionBack(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const correction = read.choice<CorrectionId>(
    'which',
    mine(scene).map((one) => one.id),
    'required',
  );
  if (!sound(read) || correction === undefined) return { problems: read.problems };
  return { command: { do: 'take-back-correction', correction } };
}

const mine = (scene: Scene) => correctionsOf(scene).filter((one) => one.by === scene.me && one.answer === null);

/** The chair answers one, the oldest first; `about`: which. */
export function correctionAnswerForm(scene: Scene, ref: FormRef): Form | null {
  if (!isChair(scene)) return null;
  const found = answeredOne(scene, ref);
  if (found === undefined) return null;
  const words = wordsFor(scene).circulation;
  return asked(
    scene,
    { ...ref, about: found.id },
    words.answerForm,
    [say(words.askedBy(who(scene, found.by))), say(found.text)],
    [
      {
        name: 'accepted',
        label: words.answerLabel,
        required: true,
        field: 'one',
        options: yesNo.map((value) => ({ value, label: words.answers[value] })),
        ...(found.answer === null ? {} : { start: [found.answer.accepted ? 'yes' : 'no'] }),
      },
      {
        name: 'words',
        label: words.wordsLabel,
        hint: words.wordsHint,
        required: true,
        once: { field: 'accepted', is: ['no'], before: words.wordsToAdd },
        field: 'text',
        lines: 'many',
        max: longestCorrection,
        ...(found.answer?.words ? { start: found.answer.words } : {}),
      },
    ],
    (all) => all.circulation.answer,
  );
}

const yesNo = ['yes', 'no'] as const;

export function readCorrectionAnswer(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const found = answeredOne(scene, ref);
  const accepted = read.choice('accepted', yesNo, 'required');
  const words = read.text('words', longestCorrection, 'optional');
  if (accepted === 'no' && words === '') read.problems.words = all.circulation.needsWords;
  if (!sound(read) || found === undefined) return { problems: read.problems };
  const leads = (after: Scene) => (accepted === 'yes' ? toPutRight(after) : null);
  return { command: { do: 'answer-correction', correction: found.id, accepted: accepted === 'yes', words }, leads };
}

/** What is to be put right is given back to whoever writes them, since agreed minutes take no more words. */
function toPutRight({ state: { id, meeting, minutes } }: Scene): FormRef | null {
  return minutes.stage === 'agreed' ? { form: 'minutes-return', of: id, meeting } : null;
}

function answeredOne(scene: Scene, { about = '' }: FormRef): Correction | undefined {
  const all = correctionsOf(scene);
  return all.find((one) => one.id === about) ?? (about === '' ? all.find((one) => one.answer === null) : undefined);
}

function option({ id, text }: Correction) {
  return { value: id, label: fit(text, longestLabel) };
}
