import { opens } from '../building/building.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { readsBarred } from './notices.ts';

/** At the end of Details, for those who say who may know what of a case: the ways to it. */
export function needToKnowRows(scene: Scene): readonly Block[] {
  const words = wordsFor(scene.language).needToKnow;
  const { state } = scene;
  return readsBarred(scene) ? [{ block: 'row', text: words.detailsRow, button: opens(words.detailsOpen, 'barred', state) }] : [];
}
