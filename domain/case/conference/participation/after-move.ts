import type { FamilyTask } from '../../../procedures/participation.ts';
import type { ChildId } from '../../family/shape.ts';
import type { When, WhenEvents } from '../../meeting/when/shape.ts';
import type { DoneFor, ParticipationState, TaskId, Ticked } from './shape.ts';

/** What is done for an hour, wherever it is; and what for an hour and a place. Reports, views and explanations hold whenever it is. */
const forTime: readonly FamilyTask[] = ['adult-hour', 'childcare'];
const forTimeAndPlace: readonly FamilyTask[] = [
  'child-told',
  'child-helped',
  'advocate-told',
  'adult-invited',
  'adult-confirmed',
  'interpreter',
  'transport',
  'access',
  'apart',
];

/**
 * The family, and an advocate who comes with a child, know the time and place they were told. Of another one that is to be done anew, and whoever brings them is reminded of it as of what was
 * never done; moved back to what they know, it is done again.
 */
export function afterMove(own: ParticipationState, { when, was }: Pick<WhenEvents['moved'], 'when' | 'was'>): ParticipationState {
  const done = Object.entries(own.done).map(([id, ticked]): readonly [string, Ticked] => {
    const task = id.slice(id.indexOf('/') + 1) as FamilyTask;
    if (ticked === undefined || !isOfMove(own, id as TaskId, task)) return [id, ticked as Ticked];
    const { doneFor = was, ...tick } = ticked;
    return [id, holdsFor(task, doneFor, when) ? tick : { ...tick, doneFor: timeAndPlace(doneFor) }];
  });
  return { ...own, done: Object.fromEntries(done) };
}

/** Whether it is done, for the time and place as they are now. */
export function isTickedNow({ done }: Pick<ParticipationState, 'done'>, id: TaskId): boolean {
  const ticked = done[id];
  return ticked !== undefined && ticked.doneFor === undefined;
}

/** Whether it was done for another time or place, and is to be done anew. */
export function isToDoAgain({ done }: Pick<ParticipationState, 'done'>, id: TaskId): boolean {
  return done[id]?.doneFor !== undefined;
}

/** A child who is not invited is told that and why: it has no hour to know. */
function isOfMove({ children }: ParticipationState, id: TaskId, task: FamilyTask): boolean {
  if (task === 'child-told') return children[id.slice(0, id.indexOf('/')) as ChildId]?.invited === true;
  return forTime.includes(task) || forTimeAndPlace.includes(task);
}

function holdsFor(task: FamilyTask, one: DoneFor, other: When): boolean {
  return one.startsAt === other.startsAt && (one.place === other.place || forTime.includes(task));
}

const timeAndPlace = ({ startsAt, place }: DoneFor): DoneFor => ({ startsAt, place });
