import { formatDay } from '../../../domain/calendar/format.ts';
import type { Task } from '../../../domain/case/conference/participation/tasks.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { longestLabel } from '../../building/building.ts';
import { adultLabel, childLabelOf, fit } from '../../building/wording.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** "Child 1", "Parent 2": never a name. */
function labelOf(scene: Scene, whose: ChildId | AdultId): string {
  const adult = scene.state.adults.find((one) => one.id === whose);
  return adult === undefined ? childLabelOf(scene, whose as ChildId) : adultLabel(adult, scene.language);
}

/** "Parent 1: has the leaflet (Thu 10 Dec 2026)", for a choice. */
export function taskLabel(scene: Scene, { whose, task, due }: Task): string {
  const words = wordsFor(scene).participation;
  return fit(words.task(labelOf(scene, whose), words.tasks[task], formatDay(due, scene.language)), longestLabel);
}
