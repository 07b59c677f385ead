import { outlineCounts } from '../../../domain/case/plan/outline/cards.ts';
import { withoutOutline } from '../../../domain/case/plan/outline/missing.ts';
import { opens, posted, say, warn } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import { childLabelOf, whenText } from '../../building/wording.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { writesPlan } from './writes-plan.ts';

/** As a card, to the minute-taker who helps: how much of the plan stands, and of whom it is missing. What stands in it is in its form. */
export function outlineCard(scene: Scene): Card | null {
  const { state, language } = scene;
  if (state.when === null || !writesPlan(scene)) return null;
  const all = wordsFor(scene);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, language)]] };
  return posted(
    scene,
    all.outline.title(state.reference),
    [say(counted(scene)), ...lackingTexts(scene).map(warn)],
    [
      { ...opens(all.outline.add, 'plan-add', state), tone: 'main' },
      opens(all.outline.open, 'plan', state),
      ...(scene.procedure.minuteTakerHelps && state.minuteTaker === scene.me
        ? [opens(all.parts.register, 'register', state)]
        : []),
      opens(all.details, 'details', state),
    ],
    [when],
  );
}

/** As one line of the room's card. */
export function outlineLine(scene: Scene): readonly Block[] {
  const { state } = scene;
  if (!writesPlan(scene)) return [];
  const { outline: words } = wordsFor(scene);
  const lacking = lackingTexts(scene);
  const text = [counted(scene), ...lacking].join(' ');
  return [{ block: 'row', text, button: opens(words.open, 'plan', state) }];
}

/** How much of the plan stands, and how much of it is done. */
export function counted(scene: Scene): string {
  const is = convened(scene.state);
  if (is === null) return '';
  const words = wordsFor(scene).outline;
  const counts = outlineCounts(is);
  return counts.some((n) => n > 0) ? words.counts(...counts) : words.none;
}

/** By label only: this is posted. */
function lackingTexts(scene: Scene): readonly string[] {
  const { state, procedure } = scene;
  const words = wordsFor(scene).outline;
  const lines = convened(state)?.planLines ?? [];
  const without = withoutOutline({ lines, children: state.children }, procedure);
  const labels = (children: typeof without.decision) => children.map((one) => childLabelOf(scene, one)).join(', ');
  return [
    ...(without.decision.length === 0 ? [] : [words.beforeDecision(labels(without.decision))]),
    ...(without.birth.length === 0 ? [] : [words.beforeBirth(labels(without.birth))]),
  ];
}
