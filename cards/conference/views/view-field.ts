import { longestEvidence, type View } from '../../../domain/case/conference/views/view.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { type Bound, binding, inEnglish, unreviewed } from '../../building/bilingual.ts';
import { longestLabel } from '../../building/building.ts';
import type { Reading } from '../../building/values.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { Block, Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Fields of this name hold views: never filled in beforehand, not even when a form is shown again. */
export const viewPrefix = 'view-';

export type Choice = keyof Words['views']['options'];

/** What can be chosen; a yes says the limb of the test where the procedure asks for it by name (ST-D4, CE-D3). */
export function choicesOf({ decision }: Pick<Procedure, 'decision'>): readonly Choice[] {
  const yes = decision.limbs ? (['yes-shown', 'yes-enquiries', 'yes-research'] as const) : (['yes'] as const);
  return [...yes, 'no', 'cannot-say'];
}

/** What a view is given on, by which it is decided: in English too where nobody has reviewed its Welsh. */
function questionOf(scene: Scene): string {
  const { question } = scene.procedure.decision;
  const own = inLanguage(question, scene.language);
  return unreviewed(scene) && question.cy !== undefined ? `${own} / ${question.en}` : own;
}

/** The view itself and what it rests on, of one child. Always empty when it opens. */
export function viewFields(scene: Scene, child: ChildId, need: 'required' | 'optional', hint?: string): readonly Field[] {
  const words = wordsFor(scene).views;
  const label = childNamedOf(scene, child);
  const required = need === 'required';
  return [
    {
      name: `${viewPrefix}${child}`,
      label: words.question(label, questionOf(scene)),
      required,
      field: 'one',
      options: choiceOptions(scene, choicesOf(scene.procedure)),
      ...(hint === undefined ? {} : { hint }),
    },
    {
      name: `evidence-${child}`,
      label: words.evidence(label),
      hint: words.evidenceHint,
      required,
      field: 'text',
      lines: 'many',
      max: longestEvidence,
    },
  ];
}

/** `evidence` 'both': a view and its evidence come together; 'optional': as the chair has it from a sheet. */
export function readView(
  read: Reading,
  scene: Scene,
  child: ChildId,
  need: 'required' | 'optional',
  evidence: 'both' | 'optional',
): View | undefined {
  const words = wordsFor(scene).views;
  const chosen = read.choice(`${viewPrefix}${child}`, choicesOf(scene.procedure), need);
  const text = read.text(`evidence-${child}`, longestEvidence, evidence === 'both' ? need : 'optional');
  const half = `${chosen === undefined ? viewPrefix : 'evidence-'}${child}`;
  const lacks = evidence === 'both' ? (chosen === undefined) !== (text === '') : chosen === undefined && text !== '';
  if (lacks) read.problems[half] ??= words.both;
  return chosen === undefined ? undefined : { ...viewOfChoice(chosen), evidence: text };
}

/** What a choice says. */
export function viewOfChoice(choice: Choice): Pick<View, 'answer' | 'limb'> {
  switch (choice) {
    case 'yes-shown':
      return { answer: 'yes', limb: 'shown' };
    case 'yes-enquiries':
      return { answer: 'yes', limb: 'enquiries' };
    case 'yes-research':
      return { answer: 'yes', limb: 'research' };
    default:
      return { answer: choice };
  }
}

/** What can be chosen here, and what binds: in both languages where that has room, as long as nobody has read our Welsh. */
const choiceSaid = (scene: Scene, choice: Choice | 'not-agreed'): Bound =>
  binding(scene, ({ views }) => (choice === 'not-agreed' ? views.notAgreed : views.options[choice]), longestLabel);

export const choiceOptions = <C extends Choice | 'not-agreed'>(scene: Scene, choices: readonly C[]) =>
  choices.map((value) => ({ value, label: choiceSaid(scene, value).text }));

/** The English of those that have no room for it, each in a line of its own beside its Welsh. */
export function englishOfViews(scene: Scene, choices: readonly (Choice | 'not-agreed')[]): readonly Block[] {
  const items = inEnglish(
    scene,
    choices.map((one) => choiceSaid(scene, one)),
  );
  return items.length === 0 ? [] : [{ block: 'list', items }];
}
