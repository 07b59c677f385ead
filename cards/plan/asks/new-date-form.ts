import type { Action } from '../../../domain/case/plan/action.ts';
import { dateAsked } from '../../../domain/case/plan/pending.ts';
import { asked, heading, quiet, say, shown } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import { readComingDate } from '../../meeting/when/when-date.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { actionLine } from '../action-line.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { ownAction } from '../own-action.ts';

const longest = 500;

/** By when it could be done, and why not before: for whoever has it. */
export function newDateForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action?.status !== 'open') return null;
  const before = dateAsked(action);
  const all = wordsFor(scene);
  const words = all.planAsks;
  return asked(
    scene,
    ref,
    words.newDateForm,
    [actionFacts(scene, action), say(words.newDateIntro), quiet(all.notReferral)],
    [
      {
        name: 'due',
        label: words.newDateLabel,
        required: true,
        field: 'date',
        ...(before === null ? {} : { start: before.due }),
      },
      {
        name: 'note',
        label: words.newDateWhy,
        required: true,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(before === null ? {} : { start: before.note }),
      },
    ],
  );
}

export function readNewDate(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = ownAction(scene, ref);
  const due = readComingDate(read, 'due', scene);
  const note = read.text('note', longest, 'required');
  if (action === undefined) read.problems.note = words.notes.refused['no-such-action'];
  else if (due === action.by) read.problems.due = words.planAsks.newDateSame;
  if (!sound(read) || action === undefined) return { problems: read.problems };
  return { command: { do: 'ask-new-date', action: action.id, due, note } };
}

/** Whoever keeps the plan says whether it may be done later. `about`: the action and the date that was asked for. */
export function answerDateForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsPlan(scene)) return null;
  const all = wordsFor(scene);
  const words = all.planAsks;
  const waits = waiting(scene, ref);
  if (waits === null) return shown(scene, ref, words.answerDateForm, [say(words.answerDateGone)]);
  const { action } = waits;
  return asked(
    scene,
    ref,
    words.answerDateForm,
    [heading(actionLine(action, scene.state, scene)), actionFacts(scene, action), quiet(all.notReferral)],
    [
      {
        name: 'answer',
        label: words.answerLabel,
        required: true,
        field: 'one',
        options: [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ],
      },
      {
        name: 'note',
        label: words.answerNote,
        hint: words.answerNoteHint,
        required: true,
        once: { field: 'answer', is: ['no'], before: all.addToYes },
        field: 'text',
        lines: 'many',
        max: longest,
      },
    ],
  );
}

export function readAnswerDate(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const answer = read.choice('answer', ['yes', 'no'] as const, 'required');
  const note = read.text('note', longest, answer === 'no' ? 'required' : 'optional');
  const waits = waiting(scene, ref);
  if (waits === null) read.problems.answer = words.planAsks.answerDateGone;
  if (!sound(read) || waits === null || answer === undefined) return { problems: read.problems };
  const { action, due } = waits;
  return { command: { do: 'answer-new-date', action: action.id, due, agreed: answer === 'yes', note } };
}

/** What a button says of the action and the date that was asked for. */
export function dateAbout({ id }: Action, due: string): string {
  return `${id}/${due}`;
}

/** What is still asked for as it was when the form was opened, and is not the reader's own to answer. */
function waiting(
  { state, me }: Scene,
  { about = '' }: FormRef,
): { readonly action: Action; readonly due: string; readonly note: string } | null {
  const [id, due] = about.split('/');
  const action = convened(state)?.actions.find((one) => one.id === id && one.to !== me);
  const last = action === undefined ? null : dateAsked(action);
  return action === undefined || last === null || last.due !== due ? null : { action, due: last.due, note: last.note };
}
