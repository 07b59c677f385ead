import type { Convened } from '../../../domain/case/conference.ts';
import { opens } from '../../building/building.ts';
import { childLabelOf } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { viewsToRead } from './views-form.ts';

/** A row per child, where there are several: the views of it, for those who may read them. */
export function viewsRows(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).views;
  const children = viewsToRead(state);
  if (children.length < 2) return [];
  return children.map((child) => {
    return { block: 'row', text: words.readChild(childLabelOf(scene, child)), button: opens(words.read, 'views', state, child) };
  });
}
