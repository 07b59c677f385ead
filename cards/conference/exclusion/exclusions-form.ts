import { dueNow } from '../../../domain/case/conference/exclusion/due.ts';
import type { Exclusion } from '../../../domain/case/conference/exclusion/shape.ts';
import { hasTask } from '../../../domain/case/conference/exclusion/waiting.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { heading, opens, quiet, say, shown, warn } from '../../building/building.ts';
import { nameOf, who } from '../../building/people.ts';
import { isChair, isConferenceOver } from '../../building/reader-part.ts';
import { dayText } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { capital } from '../../words/in-a-sentence.ts';
import { wordsFor } from '../../words/words-for.ts';
import { mayAskExclusion } from './ask-form.ts';
import { exclusionTaskLabel, subjectLabel } from './subject-label.ts';

/** What is asked and decided: to the chair all of it, to whoever asked what they asked and what became of it, to whoever has a task that. */
export function exclusionsForm(scene: Scene, ref: FormRef): Form | null {
  const { state, me } = scene;
  const words = wordsFor(scene).exclusion;
  const chair = isChair(scene);
  const isMine = (one: Exclusion) =>
    isAskers(scene, one) || one.tasks.some(({ who: doer }) => doer === me && hasTask(state, one, doer));
  const theirs = chair ? state.exclusion.asked : state.exclusion.asked.filter(isMine);
  if (!chair && theirs.length === 0 && !mayAskExclusion(scene)) return null;
  const draw = chair ? toChair : toOther;
  const one = theirs.find(({ id }) => id === ref.about);
  if (one !== undefined) return shown(scene, ref, words.form, draw(scene, one));
  // Of more than these each is behind a button: all of them would be more than a form takes.
  const all = theirs.length > mostInFull ? theirs.map((each) => stateRow(scene, each)) : null;
  return shown(scene, ref, words.form, [
    quiet(words.intro),
    ...(theirs.length === 0 ? [say(words.nothing)] : (all ?? theirs.flatMap((each) => draw(scene, each)))),
    ...(mayAskExclusion(scene)
      ? [{ block: 'row', text: words.row, button: opens(words.ask, 'exclusion-ask', state) } as const]
      : []),
  ]);
}

const mostInFull = 3;

/** Whoever covers for whoever asked reads nothing of it: it is for them and the chair alone. */
function isAskers({ me, cover }: Scene, { by }: Exclusion): boolean {
  return by === me && cover?.how !== 'covering';
}

function toChair(scene: Scene, one: Exclusion): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  const { decision } = one;
  const over = isConferenceOver(scene.state);
  const excluded = decision !== null && decision.what !== 'not';
  const means = one.report === null ? [] : [say(words.reportSaid[one.report ? 'yes' : 'no'])];
  return [
    ...whatIsAsked(scene, one, [[words.askedBy, who(scene, one.by)]]),
    ...(decision === null ? [warn(words.notDecided)] : [decisionRows(scene, one, [[words.reason, decision.reason]])]),
    ...taskLines(scene, one, one.tasks),
    ...(excluded ? means : []),
    ...(over ? [] : [row(scene, decision === null ? words.decide : words.change, 'exclusion-decide', one)]),
    ...(excluded ? [row(scene, words.tasksRow, 'exclusion-tasks', one)] : []),
    ...(one.tasks.some((task) => task.who === scene.me) ? [row(scene, words.say, 'exclusion-task', one)] : []),
  ];
}

/** Whoever asked reads what was decided and not why; whoever has a task does not read who asked, nor why. */
function toOther(scene: Scene, one: Exclusion): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  const { decision, tasks, report } = one;
  const asker = isAskers(scene, one);
  const mine = tasks.filter((task) => task.who === scene.me && hasTask(scene.state, one, task.who));
  return [
    ...(asker ? whatIsAsked(scene, one, []) : [heading(capital(subjectLabel(scene, one.subject)))]),
    ...(decision === null ? [say(words.notDecided)] : [decisionRows(scene, one, [])]),
    ...(asker && decision === null ? [row(scene, words.withdraw, 'exclusion-withdraw', one)] : []),
    ...(mine.length === 0 ? [] : taskLines(scene, one, mine)),
    ...(mine.length === 0 || report === null ? [] : [say(words.reportSaid[report ? 'yes' : 'no'])]),
    ...(mine.length === 0 ? [] : [row(scene, words.say, 'exclusion-task', one)]),
  ];
}

type Rows = readonly (readonly [string, string])[];
type Ground = NonNullable<Scene['procedure']['exclusion']>['grounds'][number];

function whatIsAsked(scene: Scene, one: Exclusion, more: Rows): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  const grounds: readonly Ground[] = scene.procedure.exclusion?.grounds ?? [];
  const ground = grounds.find(({ key }) => key === one.ground);
  const rows: Rows = [
    ...more,
    [words.wanted, words.extents[one.wants]],
    [words.ground, ground === undefined ? one.ground : inLanguage(ground.title, scene.language)],
    [words.evidence, words[one.evidence ? 'yes' : 'no']],
  ];
  return [
    heading(capital(subjectLabel(scene, one.subject))),
    { block: 'facts', rows },
    ...(ground?.policeInFull === true ? [quiet(words.policeInFull)] : []),
    ...(one.words === '' ? [] : [say(one.words)]),
    ...(one.late ? [quiet(words.late)] : []),
  ];
}

function decisionRows(scene: Scene, { decision }: Exclusion, more: Rows): Block {
  const words = wordsFor(scene).exclusion;
  const part: Rows = decision?.what === 'part' ? [[words.part, decision.part]] : [];
  return { block: 'facts', rows: [[words.decided, words.what[decision?.what ?? 'not']], ...part, ...more] };
}

function taskLines(scene: Scene, one: Exclusion, tasks: Exclusion['tasks']): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  if (tasks.length === 0) return [];
  const items = tasks.map((task) => {
    const { kind, who: doer, done } = task;
    const isTheirs = doer !== null && (done !== null || hasTask(scene.state, one, doer));
    const name = isTheirs ? nameOf(scene, doer) : words.nobodyDoes;
    return `${words.taskRow(exclusionTaskLabel(scene, one, kind), dayText(dayOf(scene, task), scene.language))}: ${name}${done === null ? '' : `, ${words.done}`}`;
  });
  return [{ block: 'list', items }];
}

/** What is done has the day it was asked for by. */
function dayOf({ state, procedure }: Scene, task: Exclusion['tasks'][number]): string {
  return task.done === null ? dueNow(task, state.when, procedure).by : task.by;
}

function row(scene: Scene, label: string, form: FormRef['form'], one: Exclusion): Block {
  return { block: 'row', text: capital(subjectLabel(scene, one.subject)), button: opens(label, form, scene.state, one.id) };
}

/** Whom it is about and what is decided of them; the rest is behind the button. */
function stateRow(scene: Scene, one: Exclusion): Block {
  const words = wordsFor(scene).exclusion;
  const is = one.decision === null ? words.notDecided : words.what[one.decision.what];
  const text = [{ strong: capital(subjectLabel(scene, one.subject)) }, `: ${is}`];
  return { block: 'row', text, button: opens(words.open, 'exclusions', scene.state, one.id) };
}

/** In Details, for whoever may ask and whoever has something of it: the same row to all of them. */
export function exclusionRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).exclusion;
  if (!mayAskExclusion(scene)) return [];
  return [{ block: 'row', text: words.row, button: opens(words.open, 'exclusions', scene.state) }];
}
