import type { ChildId } from '../../domain/case/family/shape.ts';
import { longestLabel } from '../building/building.ts';
import type { Reading } from '../building/values.ts';
import { childNamed, fit } from '../building/wording.ts';
import type { Field } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

type Chosen = ChildId | 'all';

/** For which child an action is, asked where there are several. `start`: what stands there. */
export function childField(scene: Scene, start?: Chosen): readonly Field[] {
  const { state } = scene;
  if (state.children.length < 2) return [];
  const words = wordsFor(scene).actions;
  const options = [
    { value: 'all', label: words.allChildren },
    ...state.children.map((one) => ({ value: one.id, label: fit(childNamed(scene, one), longestLabel) })),
  ];
  const starts = start === undefined ? {} : { start: [start] };
  return [{ name: 'child', label: words.childLabel, required: false, field: 'one', options, ...starts }];
}

export function childIn(read: Reading, { state }: Scene): Chosen | undefined {
  return read.choice<Chosen>('child', ['all', ...state.children.map((one) => one.id)], 'optional');
}
