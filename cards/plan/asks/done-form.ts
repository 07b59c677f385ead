import type { Action } from '../../../domain/case/plan/action.ts';
import { effectOf } from '../../../domain/case/plan/done/complete.ts';
import { notedBy } from '../../../domain/case/plan/done/noted.ts';
import { asked, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { ownAction, toldAction } from '../own-action.ts';

const longest = 500;
const answers = ['yes', 'no'] as const;

/**
 * It is done, and what has changed for the child; of one that is completed already, that alone. Whoever leads notes of another's that they were told so.
 */
export function doneForm(scene: Scene, ref: FormRef): Form | null {
  const action = ownAction(scene, ref) ?? toldAction(scene, ref);
  if (action === undefined || action.status === 'withdrawn') return null;
  const all = wordsFor(scene);
  const words = all.planAsks;
  const open = action.status === 'open';
  return asked(
    scene,
    ref,
    open ? words.doneForm : words.effectForm,
    [
      ...(action.to === scene.me ? [] : [say(words.told(who(scene, action.to)))]),
      actionFacts(scene, action),
      quiet(all.notReferral),
    ],
    [
      ...isItField(scene, action),
      {
        name: 'effect',
        label: words.effectLabel,
        hint: words.effectHint,
        required: !open && notedBy(action) === null,
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
  const action = ownAction(scene, ref) ?? toldAction(scene, ref);
  const noted = action === undefined ? null : notedBy(action);
  const effect = read.text('effect', longest, action?.status === 'completed' && noted === null ? 'required' : 'optional');
  const isIt = noted === null ? 'yes' : read.choice('is', answers, 'required');
  if (action === undefined) read.problems.effect = words.notes.refused['no-such-action'];
  if (!sound(read) || action === undefined) return { problems: read.problems };
  if (isIt === 'no') return { command: { do: 'reopen', action: action.id } };
  return { command: { do: 'complete', action: action.id, ...(effect === '' ? {} : { effect }) } };
}

/** Of what another noted for them: whether it is so. */
function isItField(scene: Scene, action: Action): readonly Field[] {
  if (notedBy(action) === null) return [];
  const words = wordsFor(scene).planAsks;
  const labels = { yes: words.doneForm, no: words.notDone };
  const options = answers.map((value) => ({ value, label: labels[value] }));
  return [{ name: 'is', label: words.check, required: true, field: 'one', options, start: ['yes'] }];
}
