import { localDay } from '../../../domain/calendar/london.ts';
import { canBeDueOn, dueNow } from '../../../domain/case/conference/exclusion/due.ts';
import { type ExclusionTask, taskKinds } from '../../../domain/case/conference/exclusion/shape.ts';
import { mayKnowOf } from '../../../domain/case/conference/exclusion/subject.ts';
import { hasTask } from '../../../domain/case/conference/exclusion/waiting.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { asked, say } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { exclusionAbout, exclusionTaskLabel, subjectLabel, yesNo } from './subject-label.ts';

/** Who tells them and by when, who obtains their views, who tells them the outcome; and whether they get the report. */
export function exclusionTasksForm(scene: Scene, ref: FormRef): Form | null {
  const found = exclusionAbout(scene, ref.about);
  if (!isChair(scene) || found === undefined || found.decision === null || found.decision.what === 'not') return null;
  const words = wordsFor(scene).exclusion;
  const people = personOptions(scene, doersOf(scene, ref));
  const fields = taskKinds.flatMap((kind): readonly Field[] => {
    const task = found.tasks.find((one) => one.kind === kind);
    const is = task?.who != null && people.some((one) => one.value === task.who) ? { start: [task.who] } : {};
    const startsOn = kind === 'views' ? scene.state.when?.date : undefined;
    const day = task === undefined ? startsOn : dueNow(task, scene.state.when, scene.procedure).by;
    return [
      { name: kind, label: words.kinds[kind], required: true, field: 'one', options: people, ...is },
      {
        name: `${kind}-by`,
        label: words.kindsBy[kind],
        required: true,
        field: 'date',
        ...(day === undefined ? {} : { start: day }),
      },
    ];
  });
  const usually = scene.procedure.exclusion?.getsReport === 'usually' ? { hint: words.reportUsually } : {};
  const report: Field = {
    name: 'report',
    label: words.report,
    required: true,
    field: 'one',
    options: yesNo.map((value) => ({ value, label: words.reportIs[value] })),
    ...(found.report === null ? {} : { start: [found.report ? 'yes' : 'no'] }),
    ...usually,
  };
  return asked(scene, ref, words.tasksForm, [say(words.tasksMeans(subjectLabel(scene, found.subject)))], [...fields, report]);
}

export function readExclusionTasks(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = exclusionAbout(scene, ref.about);
  const read = reading(values, wordsFor(scene));
  const people = doersOf(scene, ref);
  const tasks = taskKinds.flatMap((kind): readonly Omit<ExclusionTask, 'done'>[] => {
    const who = read.choice(kind, people, 'required');
    const by = read.date(`${kind}-by`, 'required');
    if (by !== '' && !canBeDueOn(kind, by, scene.state.when, localDay(scene.now)))
      read.problems[`${kind}-by`] = wordsFor(scene).exclusion.byWrong[kind === 'outcome' ? 'after' : 'before'];
    return who === undefined ? [] : [{ kind, who, by }];
  });
  const report = read.choice('report', yesNo, 'required');
  if (!sound(read) || found === undefined) return { problems: read.problems };
  return { command: { do: 'set-exclusion-tasks', exclusion: found.id, tasks, report: report === 'yes' } };
}

/** To whom it may be given: whoever is invited and may know of whom it is, and the chair. */
function doersOf(scene: Scene, { about }: FormRef): readonly PersonId[] {
  const { state } = scene;
  const found = exclusionAbout(scene, about);
  if (found === undefined) return [];
  const invited = state.invitees.map((one) => one.person).filter((one) => mayKnowOf(state, one, found.subject));
  return [...byAgency(scene, invited), ...(state.chair === null ? [] : [state.chair])];
}

/** Whoever has tasks says which are done. */
export function exclusionTaskForm(scene: Scene, ref: FormRef): Form | null {
  const found = exclusionAbout(scene, ref.about);
  const mine = found?.tasks.filter(({ who }) => who === scene.me && hasTask(scene.state, found, who)) ?? [];
  if (found === undefined || mine.length === 0) return null;
  const words = wordsFor(scene).exclusion;
  const done: Field = {
    name: 'done',
    label: words.doneField,
    required: false,
    field: 'many',
    options: mine.map(({ kind }) => ({ value: kind, label: exclusionTaskLabel(scene, found, kind) })),
    start: mine.filter((one) => one.done !== null).map((one) => one.kind),
  };
  return asked(scene, ref, words.taskForm, [say(words.taskMeans(subjectLabel(scene, found.subject)))], [done]);
}

export function readExclusionTask(values: Values, scene: Scene, ref: FormRef): FormRead {
  const found = exclusionAbout(scene, ref.about);
  const mine = found?.tasks.filter((one) => one.who === scene.me).map((one) => one.kind) ?? [];
  const read = reading(values, wordsFor(scene));
  const done = read.choices('done', mine, 'optional');
  if (!sound(read) || found === undefined) return { problems: read.problems };
  return { command: { do: 'do-exclusion-task', exclusion: found.id, done } };
}
