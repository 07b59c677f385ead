import { formatDay } from '../../../domain/calendar/format.ts';
import { hasFamilyTasks, tasksAsked } from '../../../domain/case/conference/participation/counts.ts';
import { waitsForChair } from '../../../domain/case/conference/participation/plan-adult.ts';
import type { AdultPlan, ChildPlan } from '../../../domain/case/conference/participation/shape.ts';
import type { Task } from '../../../domain/case/conference/participation/tasks.ts';
import type { Adult, Child } from '../../../domain/case/family/shape.ts';
import { opens, quiet, say, shown } from '../../building/building.ts';
import { adultNamed, childNamed, dayText, roleTitle } from '../../building/wording.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { isCoreGroup, plansFamily, readsFamily, readsWords, ticksTasks } from './keeps-family.ts';
import { needsFacts } from './needs-fields.ts';
import { askParentsRow } from './parents-asked-form.ts';
import { taskText, toDoAgain } from './task-text.ts';

/** In Details, at every stage, the way to it. */
export function familyRow(scene: Scene): readonly Block[] {
  if (!hasFamilyTasks(scene.procedure) || !readsFamily(scene)) return [];
  const words = wordsFor(scene).participation;
  return [{ block: 'row', text: words.row, button: opens(words.open, 'family-plan', scene.state) }];
}

/** All of the family: of each who takes part how, what is done and what is to do; and the ways to say so. To read. */
export function familyPlanForm(scene: Scene, ref: FormRef): Form | null {
  if (!readsFamily(scene)) return null;
  const { state, procedure } = scene;
  const words = wordsFor(scene).participation;
  const tasks = tasksAsked(state, procedure);
  const born = state.children.filter((child) => 'born' in child);
  const of = (id: string) => tasks.filter((one) => one.whose === id);
  return shown(scene, ref, words.form, [
    quiet(words.intro),
    ...toDoAgain(scene),
    ...(ticksTasks(scene)
      ? [{ block: 'row', text: words.toTick, button: opens(words.tick, 'family-tasks', state) } as const]
      : []),
    ...(isCalledOn(scene) ? askParentsRow(scene) : []),
    ...(born.length + state.adults.length === 0 ? [say(words.nobody)] : []),
    ...born.flatMap((child) => ofChild(scene, child, of(child.id))),
    ...state.adults.flatMap((adult) => ofAdult(scene, adult, of(adult.id))),
    { block: 'row', text: words.adults, button: opens(wordsFor(scene).ofAdults.form, 'adults', state) },
  ]);
}

/** Before the invitations are out there is nobody to ask. */
function isCalledOn({ state }: Scene): boolean {
  return state.status === 'convened';
}

function ofChild(scene: Scene, child: Child, tasks: readonly Task[]): readonly Block[] {
  const words = wordsFor(scene).participation;
  const plan = scene.state.participation.children[child.id];
  return person(
    scene,
    childNamed(scene, child),
    'child-plan',
    child.id,
    plan?.invited,
    [...(plan === undefined ? [] : childFacts(scene, plan)), ...said(scene, plan?.words), ...todo(scene, tasks)],
    words.notSaid,
  );
}

function ofAdult(scene: Scene, adult: Adult, tasks: readonly Task[]): readonly Block[] {
  const words = wordsFor(scene).participation;
  const plan = scene.state.participation.adults[adult.id];
  return person(
    scene,
    adultNamed(scene, adult),
    'adult-plan',
    adult.id,
    plan?.invited,
    [...(plan === undefined ? [] : adultFacts(scene, plan)), ...said(scene, plan?.words), ...todo(scene, tasks)],
    words.notSaid,
  );
}

function person(
  scene: Scene,
  name: string,
  form: 'child-plan' | 'adult-plan',
  about: string,
  invited: boolean | undefined,
  items: readonly string[],
  notSaid: string,
): readonly Block[] {
  const words = wordsFor(scene).participation;
  const text = [{ strong: name }, `: ${invited === undefined ? notSaid : invited ? words.invited : words.notInvited}`] as const;
  const head: Block = plansFamily(scene)
    ? { block: 'row', text, button: opens(words.change, form, scene.state, about) }
    : say(text);
  return [head, ...(items.length === 0 ? [] : [{ block: 'list', items } as const])];
}

/** How one child takes part; of a core group no advocate is asked about. */
export function childFacts(scene: Scene, plan: ChildPlan): readonly string[] {
  const words = wordsFor(scene).participation;
  const { is } = words;
  const reasons = plan.reasons.map((one) => words.reasons[one]).join('; ');
  return [
    is.comes(words.comes[plan.comes]),
    is.wish(words.wish[plan.wish]),
    ...(reasons === '' ? [] : [is.reasons(reasons)]),
    plan.untold === undefined ? is.tells(by(scene, plan)) : is.untold(words.untold[plan.untold]),
    is.views(roleTitle(scene.procedure, plan.views, scene.language)),
    ...(isCoreGroup(scene) ? [] : [is.advocate(words.advocate[plan.advocate])]),
    ...needsFacts(scene, plan),
  ];
}

function adultFacts(scene: Scene, plan: AdultPlan): readonly string[] {
  const words = wordsFor(scene).participation;
  const { is } = words;
  const friend = waitsForChair(plan, scene.procedure) ? ` (${words.friendSaid[plan.friend ?? 'waits']})` : '';
  return [
    ...(plan.invited ? [is.comes(words.adultComing[plan.comes])] : []),
    ...(plan.reason === null ? [] : [is.reasons(words.adultReason[plan.reason])]),
    ...(plan.invited && plan.comes !== 'no' ? [] : [is.instead(words.instead[plan.instead])]),
    ...(plan.invited ? [] : [is.tells(by(scene, plan))]),
    ...(plan.supporter === 'nobody' ? [] : [is.supporter(`${words.supporter[plan.supporter]}${friend}`)]),
    ...needsFacts(scene, plan),
  ];
}

function by({ procedure, language }: Scene, { tells, tellBy }: Pick<ChildPlan, 'tells' | 'tellBy'>): string {
  const role = roleTitle(procedure, tells, language);
  return tellBy === null ? role : `${role}, ${dayText(tellBy, language)}`;
}

function said(scene: Scene, words: string | undefined): readonly string[] {
  return words === undefined || words === '' || !readsWords(scene) ? [] : [words];
}

function todo(scene: Scene, tasks: readonly Task[]): readonly string[] {
  const { language } = scene;
  const words = wordsFor(scene).participation;
  return tasks.map((one) =>
    one.done ? words.done(words.tasks[one.task]) : words.todo(taskText(scene, one), formatDay(one.due, language)),
  );
}
