import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { isUnansweredOne, toDoSince } from '../../../domain/case/conference/decision/recommended-tasks.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import { mayHave } from '../../../domain/case/need-to-know/children.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish, carefully } from '../../building/bilingual.ts';
import { asked, heading, opens, say } from '../../building/building.ts';
import { byAgency, nameOf } from '../../building/people.ts';
import { personOptions } from '../../building/person-options.ts';
import { isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { nextToDecide } from './outcome-text.ts';
import { toldNow } from './told-lines.ts';

const longestHelp = 500;
const helps = ['yes', 'not-wanted', 'not-needed'] as const;
const yesOrNo = ['yes', 'no'] as const;

/** The child, where something is asked of what follows: other help where it is not at risk, and questions of one that is not born. */
function asksOf(scene: Scene, about: string | undefined) {
  const { state, procedure } = scene;
  const child = state.children.find((one) => one.id === about);
  const decided = child === undefined ? undefined : state.decision.children[child.id];
  if (child === undefined || decided === undefined || !(isChair(scene) || scene.lead === scene.me)) return null;
  const help = decided.outcome === 'not-at-risk';
  const unborn = 'expected' in child ? procedure.decision.unborn : [];
  return help || unborn.length > 0 ? { child: child.id, help, unborn } : null;
}

function leadsFor({ state, ...scene }: Scene, child: ChildId) {
  const may = state.invitees.map((one) => one.person).filter((one) => mayHave(state.needToKnow.perChild, one, child, 'details'));
  return byAgency({ state, ...scene }, may);
}

/** What follows for one child (FV-D5, ST-D3, BU-D3, CE-D4, FV-B1, ST-B1). `about`: the child. */
export function followsForm(scene: Scene, ref: FormRef): Form | null {
  const asks = asksOf(scene, ref.about);
  if (asks === null) return null;
  const words = wordsFor(scene).decision;
  const { otherHelp } = scene.procedure.decision;
  const was = scene.state.decision.follows[asks.child];
  const means = besideEnglish(scene, (one) => wordsFor(one).decision.helpMeans(inLanguage(otherHelp.called, one.language)));
  const help: readonly Field[] = [
    {
      name: 'help',
      label: words.helpField,
      required: true,
      field: 'one',
      options: helps.map((value) => ({ value, label: carefully(scene, ({ decision }) => decision.helps[value]) })),
      ...(was?.help == null ? {} : { start: [was.help] }),
    },
    {
      name: 'lead',
      label: words.helpLead,
      required: otherHelp.lead,
      ...(otherHelp.lead ? { once: { field: 'help', is: ['yes'] } } : {}),
      field: 'one',
      options: personOptions(scene, leadsFor(scene, asks.child)),
      ...(was?.lead == null ? {} : { start: [was.lead] }),
    },
  ];
  const unborn = asks.unborn.map(
    (question): Field => ({
      name: question,
      label: words.unborn[question],
      required: true,
      field: 'one',
      options: yesOrNo.map((value) => ({ value, label: words[value] })),
      ...(was?.unborn[question] === undefined ? {} : { start: [was.unborn[question] ? 'yes' : 'no'] }),
    }),
  );
  const start = was === undefined ? {} : { start: was.words };
  const consent = otherHelp.consent ? [say(words.helpConsent)] : [];
  return asked(
    scene,
    ref,
    words.followsForm,
    [say(words.followsMeans(childNamedOf(scene, asks.child))), ...(asks.help ? [say(means), ...consent] : [])],
    [
      ...(asks.help ? help : []),
      ...unborn,
      { name: 'words', label: words.followsWords, required: false, field: 'text', lines: 'many', max: longestHelp, ...start },
    ],
  );
}

export function readFollows(values: Values, scene: Scene, ref: FormRef): FormRead {
  const asks = asksOf(scene, ref.about);
  if (asks === null) return { problems: {} };
  const all = wordsFor(scene);
  const read = reading(values, all);
  const help = asks.help ? (read.choice('help', helps, 'required') ?? null) : null;
  const needsLead = help === 'yes' && scene.procedure.decision.otherHelp.lead;
  const lead = asks.help ? (read.choice('lead', leadsFor(scene, asks.child), needsLead ? 'required' : 'optional') ?? null) : null;
  const answers = asks.unborn.map((one) => [one, read.choice(one, yesOrNo, 'required') === 'yes'] as const);
  const words = read.text('words', longestHelp, 'optional');
  if (!sound(read)) return { problems: read.problems };
  const command = { do: 'say-follows', child: asks.child, help, lead, words, unborn: Object.fromEntries(answers) } as const;
  const leads = (after: Scene) => (isChair(after) ? nextToDecide(after, asks.child) : null);
  // Said for the first time it comes right after the decision, and whoever pressed hears who is told of that.
  const isFirst = isChair(scene) && scene.state.decision.follows[asks.child] === undefined;
  return { command, line: (after) => (isFirst && leads(after) === null ? toldNow(after) : null), leads };
}

/** In the form of what was decided, of one child: what follows, and the way to say it. */
export function followsBlocks(scene: Scene, child: ChildId): readonly Block[] {
  const asks = asksOf(scene, child);
  if (asks === null) return [];
  const { state } = scene;
  const words = wordsFor(scene).decision;
  const was = state.decision.follows[child];
  const said = was?.help == null ? words.followsOpen : words.helps[was.help];
  return [
    {
      block: 'row',
      text: asks.help ? said : words.followsForm,
      button: opens(words.followsSay, 'decision-follows', state, child),
    },
  ];
}

function mineToDo(scene: Scene) {
  return toDoSince(scene.state, scene.procedure).filter((one) => one.who === scene.me && !isUnansweredOne(one));
}

/** What it is, as a dialog says it: of which child, where it is of one. */
function taskText(scene: Scene, one: ReturnType<typeof toDoSince>[number]): string {
  const { actions, decision: words } = wordsFor(scene);
  if (one.task !== 'recommended') return words.taskFor(words.tasks[one.task], childNamedOf(scene, one.child.id));
  const { what, child } = one.recommendation;
  return words.taskFor(what, child === null ? actions.allChildren : childNamedOf(scene, child));
}

/** Whoever has something to do since says what is done. */
export function decidedTasksForm(scene: Scene, ref: FormRef): Form | null {
  const mine = mineToDo(scene);
  if (mine.length === 0) return null;
  const words = wordsFor(scene).decision;
  const text = (one: (typeof mine)[number]) =>
    `${taskText(scene, one)}: ${words.taskBy(dayText(isoFromDay(one.due), scene.language))}`;
  const ticked = mine.filter((one) => one.ticked);
  const toRecord = mine.flatMap((one) => ((one.task === 'birth' || one.task === 'help') && !one.done ? [one] : []));
  const recorded = toRecord.map(({ task, child }): Block => {
    const [row, label, to] =
      task === 'birth'
        ? ([words.birthRow, words.birthOpen, 'child-date'] as const)
        : ([words.helpRow, words.followsSay, 'decision-follows'] as const);
    return { block: 'row', text: row(childNamedOf(scene, child.id)), button: opens(label, to, scene.state, child.id) };
  });
  return asked(
    scene,
    ref,
    words.tasksForm,
    [
      say(words.tasksMean),
      { block: 'list', items: mine.map((one) => `${text(one)}${one.done ? `, ${words.done}` : ''}`) },
      ...recorded,
    ],
    [
      {
        name: 'done',
        label: words.doneField,
        required: false,
        field: 'many',
        options: ticked.map((one) => ({
          value: one.id,
          label: fit(taskText(scene, one), 75),
        })),
        start: ticked.filter((one) => one.done).map((one) => one.id),
      },
    ],
  );
}

export function readDecidedTasks(values: Values, scene: Scene): FormRead {
  const ids = mineToDo(scene).filter((one) => one.ticked);
  const read = reading(values, wordsFor(scene));
  const done = read.choices(
    'done',
    ids.map((one) => one.id),
    'optional',
  );
  if (!sound(read)) return { problems: read.problems };
  const undone = ids.filter((one) => one.done && !done.includes(one.id)).map((one) => one.id);
  return { command: { do: 'tick-decided', done, undone } };
}

/** The way to what there is to do for the reader; and to whoever chairs it or has the case all that is, and whose it is. */
export function tasksRow(scene: Scene): readonly Block[] {
  const { state, procedure, language } = scene;
  const words = wordsFor(scene).decision;
  const mine = mineToDo(scene).length > 0;
  const keeps = isChair(scene) || state.convenor === scene.me;
  const all = keeps ? toDoSince(state, procedure).filter((one) => !isUnansweredOne(one)) : [];
  const items = all.map((one) => {
    const { who, due, done } = one;
    const row = `${taskText(scene, one)}: ${words.taskBy(dayText(isoFromDay(due), language))}`;
    return `${words.taskOf(row, who === null ? words.nobodyHasIt : nameOf(scene, who))}${done ? `, ${words.done}` : ''}`;
  });
  return [
    ...(items.length === 0 ? [] : [heading(words.tasksAll), { block: 'list', items } as const]),
    ...(mine ? [{ block: 'row', text: words.tasksForm, button: opens(words.followsSay, 'decided-tasks', state) } as const] : []),
  ];
}
