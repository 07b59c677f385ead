import { dayFromIso } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { ChildMoveId } from '../../domain/case/moving/shape.ts';
import { asked, longestLabel, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { reading, sound, type Values } from '../building/values.ts';
import { fit } from '../building/wording.ts';
import { keepsAdults } from '../family/keeps-children.ts';
import type { FormRead } from '../kinds.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { planStays, taskLine, theirMove } from './move-line.ts';

/** What is done of what a move asks for, of whosever it is: one of them may be away. What is recorded of itself is not ticked. */
export function moveTasksForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirMove(scene, ref.about);
  if (found === undefined || found.tasks.length === 0 || !keepsAdults(scene)) return null;
  const words = wordsFor(scene).childMoves;
  const { move, tasks } = found;
  const items = tasks.map((one) => {
    const line = words.taskOf(taskLine(scene, one), one.who === null ? words.nobodyHasIt : nameOf(scene, one.who));
    return one.done ? `${line}, ${words.done}` : line;
  });
  return asked(
    scene,
    ref,
    words.toDo,
    [say(words.tickMeans), { block: 'list', items }],
    [
      {
        name: 'done',
        label: words.doneField,
        required: false,
        field: 'many',
        options: tasks.map(({ task }) => ({ value: task, label: fit(words.tasks[task], longestLabel) })),
        start: tasks.filter(({ task }) => move.done[task] !== undefined).map(({ task }) => task),
      },
    ],
  );
}

export function readMoveTasks(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = theirMove(scene, ref.about);
  if (found === undefined) return { problems: {} };
  const ids = found.tasks.map((one) => one.task);
  const read = reading(values, wordsFor(scene));
  const done = read.choices('done', ids, 'optional');
  if (!sound(read)) return { problems: read.problems };
  const undone = ids.filter((one) => found.move.done[one] !== undefined && !done.includes(one));
  return { command: { do: 'tick-child-move', move: found.move.id, done, undone } };
}

const whether = ['held', 'not'] as const;

/** The day of the receiving authority's conference, or that it was noted by mistake. */
export function theirConferenceForm(scene: Scene, ref: FormRef): Form | null {
  const found = theirMove(scene, ref.about);
  if (found === undefined || !keepsAdults(scene)) return null;
  const { way, stay, received, withdrawn } = found.move;
  if (way !== 'out' || stay !== 'permanent' || withdrawn !== null) return null;
  const words = wordsFor(scene).childMoves;
  const stays = planStays(scene, found);
  return asked(
    scene,
    ref,
    words.receivedForm,
    [say(words.receivedMeans), ...(stays === null ? [] : [say(stays)])],
    [
      {
        name: 'held',
        label: words.receivedRow,
        required: true,
        field: 'one',
        options: whether.map((value) => ({ value, label: words.whether[value] })),
        start: ['held'],
      },
      {
        name: 'on',
        label: words.receivedOn,
        required: true,
        once: { field: 'held', is: ['held'] },
        field: 'date',
        ...(received === null ? {} : { start: received }),
      },
    ],
  );
}

export function readTheirConference(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const held = read.choice('held', whether, 'required');
  const on = read.date('on', held === 'held' ? 'required' : 'optional');
  const known = theirMove(scene, ref.about)?.move.known ?? '';
  const day = dayFromIso(on);
  if (held === 'held' && day !== null && (day > localDay(scene.now) || on < known))
    read.problems.on = words.childMoves.notThatDay;
  if (!sound(read)) return { problems: read.problems };
  return { command: { do: 'note-receiving', move: (ref.about ?? '') as ChildMoveId, on: held === 'held' ? on : null } };
}
