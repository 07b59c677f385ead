import { opens, press } from '../building/building.ts';
import { childLabel } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsChildren, takesChildren } from './keeps-children.ts';

/** A row per child of a draft: its label and nothing else, and a way to take it out again; and back the one that was taken out last. */
export function childRows(scene: Scene): readonly Block[] {
  const { state, language } = scene;
  const last = state.family.off.at(-1)?.child;
  return [
    ...state.children.map(
      (child): Block => ({
        block: 'row',
        text: `   ${childLabel(child, language)}`,
        button: press(scene, ({ convening }) => convening.takeOut, 'remove-child', state, { about: child.id }),
      }),
    ),
    ...(last === undefined
      ? []
      : [
          {
            block: 'row',
            text: `   ${wordsFor(scene).ofChildren.wasTakenOut}`,
            button: press(scene, ({ ofChildren }) => ofChildren.putBackShort, 'put-back-child', state, { about: last.id }),
          } as const,
        ]),
  ];
}

/** In Details, at every stage: the way to what was wrong or has changed since. */
export function childrenRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).ofChildren;
  // Where there is none, and none can be added any more, there is nothing to change.
  if (!keepsChildren(scene) || (scene.state.children.length === 0 && !takesChildren(scene))) return [];
  return [{ block: 'row', text: words.row, button: opens(words.changeForm, 'children-change', scene.state) }];
}
