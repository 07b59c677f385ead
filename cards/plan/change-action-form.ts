import type { Action } from '../../domain/case/plan/action.ts';
import { mayTakeOf } from '../../domain/case/plan/may-take.ts';
import { asked, heading, quiet, say } from '../building/building.ts';
import { convened } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import { readComingDate } from '../meeting/when/when-date.ts';
import type { Field, Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionFacts } from './action-facts.ts';
import { actionLine } from './action-line.ts';
import { doerFields, doerIn, mayTickFor } from './asks/doer-field.ts';
import { childField, childIn } from './child-field.ts';
import { keepsPlan } from './keeps-plan.ts';
import { mayServe, outcomeField, outcomeIn } from './outline/outcome-field.ts';

/** Other words, another date or child, and why. What is left empty stays as it is, so nothing starts with what stands there. */
export function changeActionForm(scene: Scene, ref: FormRef): Form | null {
  const action = openAction(scene, ref);
  if (action === undefined) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  return asked(
    scene,
    ref,
    words.ways.change,
    [heading(actionLine(action, scene.state, scene)), actionFacts(scene, action), say(words.changeIntro), quiet(all.notReferral)],
    [
      { name: 'what', label: words.whatLabel, required: false, field: 'text', lines: 'many', max: 500 },
      { name: 'why', label: words.whyLabel, required: false, field: 'text', lines: 'many', max: 500 },
      { name: 'by', label: words.byLabel, required: false, field: 'date' },
      ...childField(scene),
      ...outcomeField(scene, true),
      ...doerFields(scene, true),
      reasonField(scene),
    ],
  );
}

export function readChangeAction(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const action = openAction(scene, ref);
  const what = read.text('what', 500, 'optional');
  const why = read.text('why', 500, 'optional');
  const due = values.by === undefined || values.by === '' ? '' : readComingDate(read, 'by', scene);
  const child = childIn(read, scene);
  const outcome = outcomeIn(read, scene);
  const does = doerIn(read, scene);
  const reason = read.text('reason', 300, 'required');
  if (action === undefined) return { problems: { reason: words.notes.refused['no-such-action'] } };
  const about = child === undefined ? action : child === 'all' ? {} : { child };
  if (!mayTakeOf(scene.state, action.to, about)) read.problems.child = words.actions.notTheirChild;
  if (!mayServe(scene, action.to, outcome)) read.problems.outcome = words.actions.notTheirChild;
  if (!mayTickFor(scene, action.to, does)) read.problems.doer = words.actions.notTheirChild;
  if (!sound(read)) return { problems: read.problems };
  return {
    command: {
      do: 'change-action',
      action: action.id,
      ...(what === '' ? {} : { what }),
      ...(why === '' ? {} : { why }),
      ...(due === '' ? {} : { due }),
      ...(child === undefined ? {} : { child }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(does === undefined ? {} : { does }),
      reason,
    },
  };
}

/** Why it is not to be done any more. */
export function withdrawActionForm(scene: Scene, ref: FormRef): Form | null {
  const action = openAction(scene, ref);
  if (action === undefined) return null;
  const words = wordsFor(scene).actions;
  return asked(
    scene,
    ref,
    words.ways.withdraw,
    [heading(actionLine(action, scene.state, scene)), actionFacts(scene, action), say(words.withdrawIntro)],
    [reasonField(scene)],
    ({ actions }) => actions.withdrawSubmit,
  );
}

export function readWithdrawAction(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const reason = read.text('reason', 300, 'required');
  const action = openAction(scene, ref);
  if (action === undefined) read.problems.reason = words.notes.refused['no-such-action'];
  if (!sound(read) || action === undefined) return { problems: read.problems };
  return { command: { do: 'withdraw-action', action: action.id, reason } };
}

function reasonField(scene: Scene): Field {
  const words = wordsFor(scene).actions;
  return {
    name: 'reason',
    label: words.reasonLabel,
    hint: words.reasonHint,
    required: true,
    field: 'text',
    lines: 'many',
    max: 300,
  };
}

function openAction(scene: Scene, { about }: FormRef): Action | undefined {
  if (!keepsPlan(scene)) return undefined;
  return convened(scene.state)?.actions.find((one) => one.id === about && one.status === 'open');
}
