import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { type Task, tasksOf } from './tasks.ts';

/** How many of the family's tasks are done, of how many, and the first day by which one that is not done is due. */
export interface FamilyCounts {
  readonly done: number;
  readonly all: number;
  readonly next: Day | null;
}

export type FamilyOf = Pick<Conference, 'participation' | 'children' | 'adults' | 'when' | 'stage'>;
export type FamilyRules = Parameters<typeof tasksOf>[1];

/** The tasks as they are asked now: of a conference that was held those alone that are due after it. */
export function tasksAsked(of: FamilyOf, procedure: FamilyRules): readonly Task[] {
  const all = tasksOf(of, procedure);
  if (of.stage !== 'held' && of.stage !== 'closed') return all;
  const day = of.when === null ? null : dayFromIso(of.when.date);
  return all.filter(({ due }) => day !== null && due > day);
}

export function familyCounts(of: FamilyOf, procedure: FamilyRules): FamilyCounts {
  const tasks = tasksAsked(of, procedure);
  const open = tasks.filter((one) => !one.done);
  const next = open.length === 0 ? null : Math.min(...open.map((one) => one.due));
  return { done: tasks.length - open.length, all: tasks.length, next };
}

/** Whether there is anything to do for a family by this procedure. */
export function hasFamilyTasks({ participation }: Pick<Procedure, 'participation'>): boolean {
  return participation.tasks.length > 0;
}
