import { effectOf } from '../../../domain/case/plan/complete.ts';
import { asked, quiet } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { ownAction } from '../own-action.ts';

const longest = 500;

/** It is done, and what has changed for the child; of one that is completed already, that alone. */
export function doneForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref);
  if (action === undefined || action.status === 'withdrawn') return null;
  const all = wordsFor(scene);
  const words = all.planAsks;
  const open = action.status === 'open';
  return asked(
    scene,
    ref,
    open ? words.doneForm : words.effectForm,
    [actionFacts(scene, action), quiet(all.notReferral)],
    [
      {
        name: 'effect',
        label: words.effectLabel,
        hint: words.effectHint,
        required: !open,
        field: 'text',
        lines: 'many',
        max: longest,
        ...(effectOf(action) === '' ? {} : { start: effectOf(action) }),
      },
    ],
    open ? (one) => one.planAsks.done : undefined,
  );
}

export function readDone(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = ownAction(scene, ref);
  const effect = read.text('effect', longest, action?.status === 'completed' ? 'required' : 'optional');
  if (action === undefined) read.problems.effect = words.notes.refused['no-such-action'];
  if (!sound(read) || action === undefined) return { problems: read.problems };
  return { command: { do: 'complete', action: action.id, ...(effect === '' ? {} : { effect }) } };
}
