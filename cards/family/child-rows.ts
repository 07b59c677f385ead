import { press } from '../building/building.ts';
import { childLabel } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/** A row per child of a draft: its label and nothing else, and a way to take it out again. */
export function childRows({ state, language }: Scene): readonly Block[] {
  const words = wordsFor(language).convening;
  return state.children.map((child) => ({
    block: 'row',
    text: `   ${childLabel(child, language)}`,
    button: press(words.takeOut, 'remove-child', state, { about: child.id }),
  }));
}
