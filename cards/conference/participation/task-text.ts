import { formatDay } from '../../../domain/calendar/format.ts';
import { tasksAsked } from '../../../domain/case/conference/participation/counts.ts';
import type { Task } from '../../../domain/case/conference/participation/tasks.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { longestLabel, warn } from '../../building/building.ts';
import { adultLabel, childLabelOf, fit } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** "Child 1", "Parent 2": never a name. */
function labelOf(scene: Scene, whose: ChildId | AdultId): string {
  const adult = scene.state.adults.find((one) => one.id === whose);
  return adult === undefined ? childLabelOf(scene, whose as ChildId) : adultLabel(adult, scene.language);
}

/** What there is to do, and that it is to be done anew where it was done for another time or place. */
export function taskText(scene: Scene, { task, again }: Task): string {
  const words = wordsFor(scene).participation;
  return again ? words.again(words.tasks[task]) : words.tasks[task];
}

/** Why some of it is: it is said once. */
export function toDoAgain(scene: Scene): readonly Block[] {
  const isAny = tasksAsked(scene.state, scene.procedure).some(({ again }) => again);
  return isAny ? [warn(wordsFor(scene).participation.movedSince)] : [];
}

/** "Parent 1: has the leaflet (Thu 10 Dec 2026)", for a choice: where it is too long, the day is not what is cut. */
export function taskLabel(scene: Scene, one: Task): string {
  const words = wordsFor(scene).participation;
  const { whose, due } = one;
  const day = formatDay(due, scene.language);
  const who = labelOf(scene, whose);
  const rest = longestLabel - words.task(who, '', day).length;
  return words.task(who, fit(taskText(scene, one), rest), day);
}
