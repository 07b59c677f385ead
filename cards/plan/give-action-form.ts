import { mayTakeOf } from '../../domain/case/plan/may-take.ts';
import { asked, quiet } from '../building/building.ts';
import { personOptions } from '../building/person-options.ts';
import { convened } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import type { FormRead } from '../kinds.ts';
import { readComingDate } from '../meeting/when/when-date.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { doerFields, doerIn, mayTickFor } from './asks/doer-field.ts';
import { childField, childIn } from './child-field.ts';
import { keepsPlan } from './keeps-plan.ts';
import { mayServe, outcomeField, outcomeIn } from './outline/outcome-field.ts';
import { owners } from './owners.ts';

/** Chair or lead professional give an action: what, why, who, by when, for which child. */
export function giveActionForm(scene: Scene, ref: FormRef): Form | null {
  if (convened(scene.state) === null || !keepsPlan(scene)) return null;
  const all = wordsFor(scene);
  const words = all.actions;
  const options = personOptions(scene, owners(scene));
  if (options.length === 0) return null;
  return asked(
    scene,
    ref,
    words.giveForm,
    [quiet(all.notReferral)],
    [
      { name: 'to', label: words.toLabel, hint: words.toHint, required: true, field: 'one', options },
      { name: 'what', label: words.whatLabel, hint: words.giveHint, required: true, field: 'text', lines: 'many', max: 500 },
      { name: 'why', label: words.whyLabel, required: true, field: 'text', lines: 'many', max: 500 },
      { name: 'by', label: words.byLabel, required: true, field: 'date' },
      ...childField(scene, 'all'),
      ...outcomeField(scene, false),
      ...doerFields(scene, false),
    ],
  );
}

export function readGiveAction(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const to = read.choice('to', owners(scene), 'required');
  const what = read.text('what', 500, 'required');
  const why = read.text('why', 500, 'required');
  const due = readComingDate(read, 'by', scene);
  const chosen = childIn(read, scene);
  const child = chosen === undefined || chosen === 'all' ? {} : { child: chosen };
  const serves = outcomeIn(read, scene);
  const outcome = serves === undefined || serves === 'none' ? {} : { outcome: serves };
  const doer = doerIn(read, scene);
  const does = doer === undefined || doer === 'owner' ? {} : { does: doer };
  if (to !== undefined) {
    const { notTheirChild } = wordsFor(scene).actions;
    if (!mayTakeOf(scene.state, to, child)) read.problems.to = notTheirChild;
    if (!mayServe(scene, to, serves)) read.problems.outcome = notTheirChild;
    if (!mayTickFor(scene, to, doer)) read.problems.doer = notTheirChild;
  }
  if (!sound(read) || to === undefined) return { problems: read.problems };
  return { command: { do: 'give-action', to, what, why, due, ...child, ...outcome, ...does } };
}
