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

/** "Parent 1: has the leaflet (Thu 10 Dec 2026)", for a choice: where it is too long, the day is not what is cut. */
export function taskLabel(scene: Scene, { whose, task, due }: Task): string {
  const words = wordsFor(scene).participation;
  const day = formatDay(due, scene.language);
  const who = labelOf(scene, whose);
  const rest = longestLabel - words.task(who, '', day).length;
  return words.task(who, fit(words.tasks[task], rest), day);
}
