import type { Stamp } from '../../../decider.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { isTickedNow } from './after-move.ts';
import type { ParticipationCommands, ParticipationEvents } from './shape.ts';
import { isTicked, tasksOf } from './tasks.ts';

/** What is done, and what was ticked by mistake. Each is one of those there are now: of another form than the one that was open nothing is ticked unseen. */
export function tickTasks(
  { case: { family }, meeting: { participation, when, list } }: InMeeting,
  { done, undone }: ParticipationCommands['tick-tasks'] & Stamp,
  { procedure }: Known,
): Decided<Tagged<'event', ParticipationEvents>> {
  const children = list.children ?? family.children;
  const all = tasksOf({ participation, children, adults: family.adults, when: when.when }, procedure).filter(isTicked);
  if (![...done, ...undone].every((id) => all.some((one) => one.id === id))) return { refused: 'changed' };
  const more = done.filter((id) => all.some((one) => one.id === id && !one.done));
  const less = undone.filter((id) => isTickedNow(participation, id) && !done.includes(id));
  return more.length + less.length === 0 ? already : { events: [{ event: 'tasks-ticked', done: more, undone: less }] };
}
