import type { Action, ActionId } from '../../domain/case/plan/action.ts';
import { notedBy } from '../../domain/case/plan/done/noted.ts';
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
import { toldAction } from './own-action.ts';

const ways = ['told', 'change', 'withdraw', 'restore', 'reopen'] as const;

const leads = { told: 'action-done', change: 'change-action', withdraw: 'withdraw-action' } as const;

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
  const offered = ways.filter((way) => all.some((one) => fits(way, one, scene)));
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
  if (action !== undefined && way !== undefined && !fits(way, action, scene)) read.problems.way = words.reviseNot;
  if (!sound(read) || action === undefined || way === undefined) return { problems: read.problems };
  if (way === 'restore') return { command: { do: 'restore-action', action: action.id } };
  if (way === 'reopen') return { command: { do: 'reopen', action: action.id } };
  return { next: { ...ref, form: leads[way], about: action.id } };
}

function fits(way: (typeof ways)[number], action: Action, scene: Scene): boolean {
  if (way === 'told') return toldAction(scene, { about: action.id }) !== undefined;
  if (way === 'reopen') return isNoted(action, scene);
  return action.status === (way === 'restore' ? 'withdrawn' : 'open');
}

/** What they noted for its owner, and have to take back. */
function isNoted(action: Action, { lead, me }: Scene): boolean {
  return lead === me && notedBy(action) === me;
}

function chosen(scene: Scene, { about = 'all' }: FormRef): readonly Action[] {
  const all = convened(scene.state)?.actions ?? [];
  return all.filter(
    (one) => (one.status !== 'completed' || isNoted(one, scene)) && (about === 'all' || one.id === (about as ActionId)),
  );
}
