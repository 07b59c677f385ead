import type { Day } from '../../../calendar/day.ts';
import { dayFromIso, isoFromDay } from '../../../calendar/iso.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { When } from '../../meeting/when/shape.ts';
import type { ExclusionTask, TaskKind } from './shape.ts';

type Rules = Pick<Procedure, 'division' | 'areas'>;

/**
 * The day of a task as the conference is now. They are told and heard before it, and told what came of it not before (FV-P9): a day on the wrong
 * side of a conference that was moved since is the last working day before it, or the next one after.
 */
export function dueNow<T extends Pick<ExclusionTask, 'kind' | 'by'>>(task: T, when: When | null, procedure: Rules): T {
  const conference = when === null ? null : dayFromIso(when.date);
  const day = dayFromIso(task.by);
  if (conference === null || day === null || isOnRightSide(task.kind, day, conference)) return task;
  return { ...task, by: isoFromDay(calendarOf(procedure).addWorkingDays(conference, task.kind === 'outcome' ? 1 : -1)) };
}

/** Whether it can be given for that day. What was not given to anybody until the conference is over can still be given for `today`. */
export function canBeDueOn(kind: TaskKind, by: string, when: When | null, today: Day): boolean {
  const conference = when === null ? null : dayFromIso(when.date);
  const day = dayFromIso(by);
  if (day === null) return false;
  return conference === null || (kind !== 'outcome' && day === today) || isOnRightSide(kind, day, conference);
}

function isOnRightSide(kind: TaskKind, day: Day, conference: Day): boolean {
  return kind === 'outcome' ? day >= conference : day <= conference;
}
