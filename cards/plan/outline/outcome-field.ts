import { mayTakeOf } from '../../../domain/case/plan/may-take.ts';
import type { LineId } from '../../../domain/case/plan/outline/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { longestLabel } from '../../building/building.ts';
import type { Reading } from '../../building/values.ts';
import { fit } from '../../building/wording.ts';
import type { Field } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { planLineText } from './line-text.ts';
import { linesThatStand } from './plan-form.ts';

/** Which outcome an action serves, asked where any stands in the plan. `changes`: with the choice of none. */
export function outcomeField(scene: Scene, changes: boolean): readonly Field[] {
  const lines = linesThatStand(scene, 'outcome');
  if (lines.length === 0) return [];
  const words = wordsFor(scene).outline;
  const options = [
    ...(changes ? [{ value: 'none', label: words.noOutcome }] : []),
    ...lines.map((one) => ({ value: one.id, label: fit(planLineText(scene, one), longestLabel) })),
  ];
  return [{ name: 'outcome', label: words.outcomeLabel, required: false, field: 'one', options }];
}

export function outcomeIn(read: Reading, scene: Scene): LineId | 'none' | undefined {
  return read.choice<LineId | 'none'>('outcome', ['none', ...linesThatStand(scene, 'outcome').map((one) => one.id)], 'optional');
}

/** Whether somebody's action can serve it: it is of a child that they may know of. */
export function mayServe(scene: Scene, owner: PersonId, outcome: LineId | 'none' | undefined): boolean {
  const line = linesThatStand(scene, 'outcome').find((one) => one.id === outcome);
  return line === undefined || mayTakeOf(scene.state, owner, line);
}
