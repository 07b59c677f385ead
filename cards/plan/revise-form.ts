import type { Action, ActionId } from '../../domain/case/plan/action.ts';
import { asked, say, shown } from '../building/building.ts';
import { who } from '../building/people.ts';
import { convened } from '../building/reader-part.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { actionLine } from './action-line.ts';
import { keepsPlan } from './keeps-plan.ts';

const ways = ['change', 'withdraw', 'restore'] as const;

/** What chair or lead professional do with an action, and with which. `about`: one action, or 'all'. */
export function reviseForm(scene: Scene, ref: FormRef): Form | null {
  if (!keepsPlan(scene)) return null;
  const words = wordsFor(scene).actions;
  const all = chosen(scene, ref);
  if (all.length === 0) return shown(scene, ref, words.revise, [say(words.reviseNone)]);
  const options = all.map((one) => ({
    value: one.id,
    label: fit(`${actionLine(one, scene.state, scene)}: ${who(scene, one.to)}`, 75),
  }));
  const offered = ways.filter((way) => all.some((one) => fits(way, one)));
  return asked(
    scene,
    ref,
    words.revise,
    [],
    [
      {
        name: 'action',
        label: words.reviseWhich,
        required: true,
        field: 'one',
        options,
        ...(options.length === 1 ? { start: [all[0]?.id ?? ''] } : {}),
      },
      {
        name: 'way',
        label: words.reviseWay,
        required: true,
        field: 'one',
        options: offered.map((way) => ({ value: way, label: words.ways[way] })),
      },
    ],
    'next',
  );
}

export function readRevise(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene).actions;
  const read = reading(values, wordsFor(scene));
  const all = chosen(scene, ref);
  const id = read.choice(
    'action',
    all.map((one) => one.id),
    'required',
  );
  const way = read.choice('way', ways, 'required');
  const action = all.find((one) => one.id === id);
  if (action !== undefined && way !== undefined && !fits(way, action)) read.problems.way = words.reviseNot;
  if (!sound(read) || action === undefined || way === undefined) return { problems: read.problems };
  if (way === 'restore') return { command: { do: 'restore-action', action: action.id } };
  return { next: { ...ref, form: way === 'change' ? 'change-action' : 'withdraw-action', about: action.id } };
}

function fits(way: (typeof ways)[number], { status }: Action): boolean {
  return status === (way === 'restore' ? 'withdrawn' : 'open');
}

function chosen({ state }: Scene, { about = 'all' }: FormRef): readonly Action[] {
  const all = convened(state)?.actions ?? [];
  return all.filter((one) => one.status !== 'completed' && (about === 'all' || one.id === (about as ActionId)));
}
