import { isTickedNow } from '../../../domain/case/conference/participation/after-move.ts';
import { tasksAsked } from '../../../domain/case/conference/participation/counts.ts';
import { isTicked, type Task } from '../../../domain/case/conference/participation/tasks.ts';
import { asked, quiet, say, shown } from '../../building/building.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { ticksTasks } from './keeps-family.ts';
import { taskLabel, toDoAgain } from './task-text.ts';

/** What is done now, and what was ticked by mistake: two lists, so that nothing that somebody else has ticked since is lost. */
export function tasksForm(scene: Scene, ref: FormRef): Form | null {
  if (!ticksTasks(scene)) return null;
  const words = wordsFor(scene).participation;
  const { open, done } = split(scene);
  if (open.length + done.length === 0) return shown(scene, ref, words.tickForm, [say(words.nothingToTick)]);
  const field = (name: string, label: string, tasks: readonly Task[]): readonly Field[] =>
    tasks.length === 0
      ? []
      : [
          {
            name,
            label,
            required: false,
            field: 'many',
            options: tasks.map((one) => ({ value: one.id, label: taskLabel(scene, one) })),
          },
        ];
  return asked(
    scene,
    ref,
    words.tickForm,
    [quiet(words.tickIntro), ...toDoAgain(scene)],
    [...field('done', words.tickDone, open), ...field('undone', words.tickUndone, done)],
  );
}

export function readTasks(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const all = tasksAsked(scene.state, scene.procedure).map(({ id }) => id);
  const done = read.choices('done', all, 'optional');
  const undone = read.choices('undone', all, 'optional');
  return sound(read) ? { command: { do: 'tick-tasks', done, undone } } : { problems: read.problems };
}

/** What a plan says by itself is nothing to tick. */
function split({ state, procedure }: Scene): { readonly open: readonly Task[]; readonly done: readonly Task[] } {
  const all = tasksAsked(state, procedure).filter(isTicked);
  return {
    open: all.filter((one) => !one.done).toSorted((a, b) => a.due - b.due),
    done: all.filter(({ id }) => isTickedNow(state.participation, id)),
  };
}
