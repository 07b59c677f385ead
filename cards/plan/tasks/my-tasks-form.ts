import { asked, opens, quiet, say, shown } from '../../building/building.ts';
import { fit } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Reader, Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { laterRow } from '../later/later-form.ts';
import { planToOpen } from '../outline/plan-row.ts';
import { ownTasksOf } from './tasks-of.ts';

/** So many to tick, and so many rows with a button, at once: the others follow as these are done. */
const mostTicks = 30;
const mostRows = 12;
const mostPlans = 8;

/** What became of the ticks that were sent last: how many came about, and in which cases none did. */
export interface TickedLast {
  readonly done: number;
  readonly unconfirmed: readonly string[];
  readonly refused: readonly string[];
}

/** Everything the reader is to do, to tick several at once; `scenes`: all their cases and meetings. */
export function myTasksForm(reader: Reader, ref: FormRef, scenes: readonly Scene[], last: TickedLast | null = null): Form {
  const words = wordsFor(reader).tasks;
  const all = ownTasksOf(scenes);
  const ticks = all.flatMap(({ text, does }) => ('tick' in does ? [{ value: does.tick, label: fit(text, 75) }] : []));
  const rows = all.flatMap(({ text, does }): readonly Block[] =>
    'button' in does ? [{ block: 'row', text, button: does.button }] : [],
  );
  const more = Math.max(0, ticks.length - mostTicks) + Math.max(0, rows.length - mostRows);
  const intro = [
    ...(last === null ? [] : becameOf(reader, last)),
    ...(all.length === 0 ? [say(words.none)] : rows.slice(0, mostRows)),
    ...(more > 0 ? [quiet(words.more(more))] : []),
    ...planRows(scenes),
    ...laterRows(scenes),
  ];
  if (ticks.length === 0) return shown(reader, ref, words.form, intro);
  return asked(
    reader,
    ref,
    words.form,
    intro,
    [
      {
        name: 'done',
        label: words.tickLabel,
        hint: words.tickHint,
        required: true,
        field: 'many',
        options: ticks.slice(0, mostTicks),
      },
    ],
    (one) => one.tasks.tick,
  );
}

/** The way to each plan that the reader keeps or is part of. */
function planRows(scenes: readonly Scene[]): readonly Block[] {
  const plans = new Map(
    scenes.flatMap((one) => {
      const state = planToOpen(one);
      return state === null ? [] : [[state.id, state] as const];
    }),
  );
  const [first] = scenes;
  if (first === undefined) return [];
  const { tasks, outline } = wordsFor(first);
  return [...plans.values()].slice(0, mostPlans).map((state): Block => {
    return { block: 'row', text: tasks.planOf(state.reference), button: opens(outline.open, 'plan', state) };
  });
}

/** Of each case in which there is anything to put off. */
function laterRows(scenes: readonly Scene[]): readonly Block[] {
  const cases = new Map(scenes.map((one) => [one.state.id, one]));
  return [...cases.values()].flatMap((one) => laterRow(one, 'among cases')).slice(0, mostPlans);
}

function becameOf(reader: Reader, { done, unconfirmed, refused }: TickedLast): readonly Block[] {
  const words = wordsFor(reader).tasks;
  return [
    ...(done > 0 ? [say(words.ticked(done))] : []),
    ...(unconfirmed.length > 0 ? [say(words.notConfirmed(unconfirmed.join(', ')))] : []),
    ...(refused.length > 0 ? [say(words.notNow(refused.join(', ')))] : []),
  ];
}
