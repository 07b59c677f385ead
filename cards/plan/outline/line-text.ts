import type { PlanLine } from '../../../domain/case/plan/outline/shape.ts';
import { childNamedOf } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** One line as a dialog shows it: for whom, when a contingency sets in, and what. */
export function planLineText(scene: Scene, { text, trigger, child }: Pick<PlanLine, 'text' | 'trigger' | 'child'>): string {
  const words = wordsFor(scene).outline;
  const said = trigger === '' ? text : words.if(trigger, text);
  if (scene.state.children.length < 2 && child === undefined) return said;
  return words.forChild(child === undefined ? wordsFor(scene).actions.allChildren : childNamedOf(scene, child), said);
}
