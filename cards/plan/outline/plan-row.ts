import type { Convened } from '../../../domain/case/conference.ts';
import { opens } from '../../building/building.ts';
import { convened } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { keepsPlan } from '../keeps-plan.ts';

/** The state whose plan the reader keeps or is part of; null: none is theirs. */
export function planToOpen(scene: Scene): Convened | null {
  const state = convened(scene.state);
  return state !== null && (keepsPlan(scene) || state.coreGroup.includes(scene.me)) ? state : null;
}

/** In Details: the way to the plan, for whoever keeps it or is part of it. */
export function planRow(scene: Scene): readonly Block[] {
  const state = planToOpen(scene);
  if (state === null) return [];
  const { outline } = wordsFor(scene);
  return [{ block: 'row', text: outline.form, button: opens(outline.open, 'plan', state) }];
}
