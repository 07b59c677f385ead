import type { Convened } from '../../../domain/case/conference.ts';
import { withoutOutline } from '../../../domain/case/plan/outline/missing.ts';
import { type LineKind, lineKinds, type PlanLine } from '../../../domain/case/plan/outline/shape.ts';
import { heading, opens, quiet, say, shown, warn } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { childNamedOf } from '../../building/wording.ts';
import { unbornBlocks } from '../../family/child-details.ts';
import type { Block, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { actionFacts } from '../action-facts.ts';
import { actionLine } from '../action-line.ts';
import { keepsPlan } from '../keeps-plan.ts';
import { peopleBlocks, visitBlocks } from '../people/people-blocks.ts';
import { progressBlocks } from '../people/progress-blocks.ts';
import { versionRow } from '../versions/plan-changes-form.ts';
import { planLineText } from './line-text.ts';
import { readsPlan } from './reads-plan.ts';
import { writesPlan } from './writes-plan.ts';

/** So many lines, and so many actions, in one dialog: more would be too heavy for Teams (80 KB). */
const mostAtOnce = 12;
const actionsAtOnce = 10;

/**
 * The plan as it stands: outcomes, actions, contingency and the rest, of the children the reader is there for. `about`: one part of it, and from
 * the how manyth on, where there is more than one dialog holds.
 */
export function planForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  if (state === null || !readsPlan(scene)) return null;
  const words = wordsFor(scene).outline;
  const [part = '', start = '0'] = (ref.about ?? '').split('/');
  const from = /^\d{1,3}$/.test(start) ? Number(start) : 0;
  const kind = lineKinds.find((one) => one === part);
  if (kind !== undefined)
    return shown(scene, ref, words.form, ofKind(scene, linesThatStand(scene, kind), kind, from, mostAtOnce));
  if (part === 'actions') return shown(scene, ref, words.form, actionBlocks(scene, from));
  if (part === 'people') return shown(scene, ref, words.form, peopleBlocks(scene, state));
  if (part === 'visits') return shown(scene, ref, words.form, visitBlocks(scene, state));
  if (part === 'progress') return shown(scene, ref, words.form, progressBlocks(scene, state));
  const all = lineKinds.reduce((sum, one) => sum + linesThatStand(scene, one).length, 0);
  const parts = lineKinds.flatMap((one) => {
    const lines = linesThatStand(scene, one);
    if (lines.length === 0) return [];
    return all > mostAtOnce ? [partRow(scene, one, lines.length)] : ofKind(scene, lines, one, 0, mostAtOnce);
  });
  const actions = state.actions.filter((one) => one.status !== 'withdrawn').length;
  return shown(scene, ref, words.form, [
    ...versionRow(scene, state),
    ...unbornBlocks(scene),
    ...lacking(scene),
    ...(parts.length === 0 ? [say(words.nothing)] : parts),
    ...(actions === 0 ? [quiet(words.noActions)] : [partRow(scene, 'actions', actions)]),
    ...whoIsWho(scene, state),
    ...(writesPlan(scene) ? writing(scene) : []),
  ]);
}

/** What stands of one kind. */
export function linesThatStand({ state }: Scene, kind: LineKind): readonly PlanLine[] {
  return (convened(state)?.planLines ?? []).filter((one) => one.kind === kind && one.status === 'stands');
}

/** Of which children it is still to be said what must change, where that is to stand before something. */
function lacking(scene: Scene): readonly Block[] {
  const { procedure, state } = scene;
  const words = wordsFor(scene).outline;
  const lines = convened(state)?.planLines ?? [];
  const without = withoutOutline({ lines, children: state.children }, procedure);
  const named = (children: typeof without.decision) => children.map((one) => childNamedOf(scene, one)).join(', ');
  return [
    ...(without.decision.length === 0 ? [] : [warn(words.beforeDecision(named(without.decision)))]),
    ...(without.birth.length === 0 ? [] : [warn(words.beforeBirth(named(without.birth)))]),
  ];
}

function ofKind(scene: Scene, lines: readonly PlanLine[], kind: LineKind, from: number, most: number): readonly Block[] {
  const words = wordsFor(scene).outline;
  const shownNow = lines.slice(from, from + most);
  return [
    heading(words.kinds[kind]),
    ...(shownNow.length === 0 ? [] : [{ block: 'list', items: shownNow.map((one) => planLineText(scene, one)) } as const]),
    ...furtherRow(scene, kind, lines.length, from + most),
  ];
}

function actionBlocks(scene: Scene, from: number): readonly Block[] {
  const state = convened(scene.state);
  if (state === null) return [];
  const all = state.actions.filter((one) => one.status !== 'withdrawn');
  return [
    ...all.slice(from, from + actionsAtOnce).flatMap((one) => [heading(actionLine(one, state, scene)), actionFacts(scene, one)]),
    ...furtherRow(scene, 'actions', all.length, from + actionsAtOnce),
  ];
}

function furtherRow(scene: Scene, part: string, all: number, next: number): readonly Block[] {
  if (all <= next) return [];
  const words = wordsFor(scene).outline;
  return [{ block: 'row', text: words.more(all - next), button: opens(words.further, 'plan', scene.state, `${part}/${next}`) }];
}

function partRow(scene: Scene, part: LineKind | 'actions', n: number): Block {
  const words = wordsFor(scene).outline;
  return { block: 'row', text: words.part(words.kinds[part], n), button: opens(words.see[part], 'plan', scene.state, part) };
}

/** Each behind its own button: who leads and stands in for whom, and who sees the child. */
function whoIsWho(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).planPeople;
  const counts = { people: state.coreGroup.length, visits: state.visits.filter((one) => one.status === 'stands').length };
  const done = state.actions.filter((one) => one.status === 'completed').length;
  const progress: Block = {
    block: 'row',
    text: wordsFor(scene).outline.part(words.progress.row, done),
    button: opens(words.progress.see, 'plan', state, 'progress'),
  };
  const some = (['people', 'visits'] as const).map((part): Block => {
    const text = wordsFor(scene).outline.part(words.part[part], counts[part]);
    return { block: 'row', text, button: opens(words.see[part], 'plan', state, part) };
  });
  return state.actions.length === 0 ? some : [...some, progress];
}

function writing(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).outline;
  const some = (convened(state)?.planLines ?? []).length > 0;
  return [
    { block: 'row', text: words.addRow, button: opens(words.add, 'plan-add', state) },
    ...(keepsPlan(scene)
      ? [{ block: 'row', text: words.giveRow, button: opens(wordsFor(scene).actions.give, 'give-action', state) } as const]
      : []),
    ...(some ? [{ block: 'row', text: words.reviseRow, button: opens(words.revise, 'plan-revise', state) } as const] : []),
  ];
}
