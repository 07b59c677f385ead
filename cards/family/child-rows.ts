import { opens, press } from '../building/building.ts';
import { childLabel } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsChildren } from './keeps-children.ts';

/** A row per child of a draft: its label and nothing else, and a way to take it out again. */
export function childRows(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  return state.children.map((child) => ({
    block: 'row',
    text: `   ${childLabel(child, language)}`,
    button: press(scene, ({ convening }) => convening.takeOut, 'remove-child', state, { about: child.id }),
  }));
}

/** In Details, at every stage: the way to what was wrong or has changed since. */
export function childrenRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene.language).ofChildren;
  if (!keepsChildren(scene)) return [];
  return [{ block: 'row', text: words.row, button: opens(words.changeForm, 'children-change', scene.state) }];
}
