import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import type { FamilyTask } from '../../../procedures/participation.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { ageOn } from '../../family/age.ts';
import type { AdultId, Child, ChildId } from '../../family/shape.ts';
import type { When } from '../../meeting/when/shape.ts';
import { isTickedNow, isToDoAgain } from './after-move.ts';
import { type AdultPlan, type ChildPlan, childNeeds, type TaskId } from './shape.ts';

/** One thing to do for one of the family. `due` counted back from the conference: it moves with it. */
export interface Task {
  readonly id: TaskId;
  readonly task: FamilyTask;
  readonly whose: ChildId | AdultId;
  readonly by: 'lead' | 'administrator';
  readonly due: Day;
  readonly done: boolean;
  /** It was done for another time or place, and is to be done anew. */
  readonly again: boolean;
}

type About = Pick<Conference, 'participation' | 'children' | 'adults' | 'when'>;
type Rules = Pick<Procedure, 'participation' | 'childInvited' | 'division' | 'areas'>;

/** Of a child or an adult of whom nothing was said yet there is only that to do. */
const firstOf = { child: 'child-plan', adult: 'adult-plan' } as const;
const ofNeed = (task: FamilyTask) => childNeeds.some((one) => one === task);
const ofAdult = (task: FamilyTask) => task === 'childcare' || task.startsWith('adult-') || ofNeed(task);
const ofChild = (task: FamilyTask) => !ofAdult(task) || ofNeed(task);

/** What is ticked; that somebody says how another takes part is nothing to tick. */
export function isTicked({ task }: Pick<Task, 'task'>): boolean {
  return task !== firstOf.child && task !== firstOf.adult;
}

/** All there is to do for the family of a conference with a time, done or not: by child and adult, in the procedure's order. */
export function tasksOf({ participation: own, children, adults, when }: About, procedure: Rules): readonly Task[] {
  const day = when === null ? null : dayFromIso(when.date);
  const { tasks } = procedure.participation;
  if (day === null || tasks.length === 0) return [];
  const calendar = calendarOf(procedure);
  const listed = (whose: ChildId | AdultId, isAsked: (task: FamilyTask) => boolean, tellBy: string | null) =>
    tasks.flatMap(({ task, by, due }): readonly Task[] => {
      if (!isAsked(task)) return [];
      const id: TaskId = `${whose}/${task}`;
      const on = saidDay(task, tellBy, day) ?? calendar.addWorkingDays(day, 'before' in due ? -due.before : due.after);
      const done = isSaidDone(own, whose, task) || isTickedNow(own, id);
      return [{ id, task, whose, by, due: on, done, again: !done && isToDoAgain(own, id) }];
    });
  return [
    ...children.flatMap((child) => {
      if (!('born' in child)) return [];
      const plan = own.children[child.id];
      return listed(
        child.id,
        (task) => ofChild(task) && askedOfChild(task, plan, isYounger(child, day, procedure)),
        plan?.tellBy ?? null,
      );
    }),
    ...adults.flatMap(({ id, kind }) => {
      const plan = own.adults[id];
      // Whether a relative is invited is nothing that anybody has to say.
      if (kind === 'relative' && plan === undefined) return [];
      return listed(id, (task) => ofAdult(task) && askedOfAdult(task, plan), plan?.tellBy ?? null);
    }),
  ];
}

/**
 * The day by which it was said that somebody is told; null: none was, or it is on the wrong side of a conference that was moved since. A child is
 * told before it, and whoever was not invited what came of it not before.
 */
function saidDay(task: FamilyTask, tellBy: string | null, conference: Day): Day | null {
  const said = tellBy === null ? null : dayFromIso(tellBy);
  if (said === null) return null;
  if (task === 'child-told') return said <= conference ? said : null;
  return task === 'adult-outcome' && said >= conference ? said : null;
}

/** Whether it can be said so: of a draft that has no day yet any day can. */
export function canTellBy(task: FamilyTask, tellBy: string, when: When | null): boolean {
  const day = when === null ? null : dayFromIso(when.date);
  return day === null ? dayFromIso(tellBy) !== null : saidDay(task, tellBy, day) !== null;
}

/** What somebody's plan says by itself, without a tick. */
function isSaidDone({ children, adults }: Conference['participation'], whose: ChildId | AdultId, task: FamilyTask): boolean {
  const child = children[whose as ChildId];
  if (task === firstOf.child) return child !== undefined;
  if (task === firstOf.adult) return adults[whose as AdultId] !== undefined;
  return task === 'advocate-asked' && child?.advocate !== 'to-ask';
}

function isYounger(child: Child, day: Day, { childInvited: { from } }: Rules): boolean {
  const born = 'born' in child ? dayFromIso(child.born) : null;
  return born !== null && from !== null && ageOn(born, day) < from;
}

function askedOfChild(task: FamilyTask, plan: ChildPlan | undefined, younger: boolean): boolean {
  if (task === firstOf.child) return true;
  if (plan === undefined) return false;
  const comes = plan.comes === 'whole' || plan.comes === 'part';
  switch (task) {
    case 'child-helped':
      return comes && (younger || plan.comes === 'part');
    case 'child-told':
      return plan.untold === undefined;
    case 'child-expresses':
      return plan.expresses;
    case 'interpreter':
    case 'transport':
    case 'access':
    case 'apart':
      return plan.needs?.includes(task) ?? false;
    case 'advocate-consent':
    case 'advocate-told':
    case 'advocate-leaves':
    case 'advocate-chair':
      return plan.advocate === 'comes';
    default:
      return true;
  }
}

function askedOfAdult(task: FamilyTask, plan: AdultPlan | undefined): boolean {
  if (task === firstOf.adult) return true;
  if (plan === undefined) return false;
  switch (task) {
    case 'interpreter':
    case 'transport':
    case 'childcare':
    case 'access':
    case 'apart':
      return plan.needs.includes(task);
    // Views are obtained all the same (FV-P9, ST-P10).
    case 'adult-views':
      return !plan.invited || plan.comes === 'no';
    case 'adult-outcome':
      return !plan.invited;
    default:
      return plan.invited;
  }
}
