import { heading, opens } from '../building/building.ts';
import { adultNamed, childNamedOf } from '../building/wording.ts';
import type { Block } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { keepsAdults } from './keeps-children.ts';

/** Who the parents and carers are, for whoever reads which children it is about. */
export function adultsDetails(scene: Scene, keeper: boolean): readonly Block[] {
  const { state, childrenRead } = scene;
  const words = wordsFor(scene).ofAdults;
  const reads = keeper || childrenRead().reads === 'yes';
  const rows = state.adults.map((one) => {
    const children = one.children.map((child) => childNamedOf(scene, child));
    return [adultNamed(scene, one), children.length === 0 ? words.ofNone : children.join(', ')] as const;
  });
  return reads && rows.length > 0 ? [heading(words.form), { block: 'facts', rows }] : [];
}

/** In Details, at every stage: the way to enter and change them. */
export function adultsRow(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).ofAdults;
  if (!keepsAdults(scene)) return [];
  return [{ block: 'row', text: words.row, button: opens(words.form, 'adults', scene.state) }];
}
