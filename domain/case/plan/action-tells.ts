import type { PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import { currentConference } from '../meetings.ts';
import { isAway } from '../people/departures.ts';
import { leadOf } from '../people/lead.ts';
import type { Case, Known } from '../whole.ts';
import type { Action, ActionId, Update } from './action.ts';
import { hadThen, notedUpTo } from './done/noted.ts';
import { firstTold } from './first-told.ts';
import { mayTakeOf } from './may-take.ts';

/** Names one piece of news of one action: the how manyth of what was said and done of it. */
function newsName(action: Pick<Action, 'id'>, nth: number): string {
  return `${action.id}/${nth}`;
}

/** The other way round; null: it is of another form. */
export function newsNamed(about: string): { readonly action: ActionId; readonly nth: number } | null {
  const found = /^(a\d{1,6})\/(\d{1,6})$/.exec(about);
  return found === null ? null : { action: found[1] as ActionId, nth: Number(found[2]) };
}

/** What is said or done of an action is a message to whom it concerns, and not only a card that changes: nobody is told what they did. */
export function actionTells(before: Case, after: Case, known: Pick<Known, 'procedure' | 'directory'>): readonly Tell[] {
  const { opening, plan } = after;
  if (opening.status !== 'open' || before.plan.actions === plan.actions) return [];
  const stopped = new Set(before.plan.stopped);
  return plan.actions.flatMap((action, at) => {
    // It goes on as it was: nothing was said of it.
    if (stopped.has(action)) return [];
    const is = before.plan.actions[at];
    const was = is?.id === action.id ? is : before.plan.actions.find((one) => one.id === action.id);
    const said = was?.updates.length ?? 0;
    return action.updates.slice(said).flatMap((update, n) => {
      const item = { item: 'notice', case: opening.id, notice: 'action', about: newsName(action, said + n) } as const;
      const hearing = hears(after, action, update, known).filter((to) => knowsOf(action, said + n, to, known));
      return hearing.map((to): Tell => ({ to, item, notBefore: 0 }));
    });
  });
}

/** Whoever had it by then and was not told of it yet hears nothing of what became of it: their digest tells it as it stands. */
function knowsOf(
  action: Action,
  nth: number,
  person: PersonId,
  { procedure, directory }: Pick<Known, 'procedure' | 'directory'>,
): boolean {
  const { givenAt, updates } = action;
  const update = updates[nth];
  if (update === undefined || person !== hadThen(action, nth) || update.update === 'mine') return true;
  const hour = directory.people.get(person)?.hour ?? 9;
  return firstTold({ givenAt, updates: updates.slice(0, nth) }, hour, calendarOf(procedure)) <= update.at;
}

function hears(state: Case, action: Action, update: Update, known: Pick<Known, 'procedure'>): readonly PersonId[] {
  const all = new Set(concerned(state, action, update, known));
  all.delete(update.by);
  return [...all].filter((one) => !isAway(state.people, one) && mayTakeOf(state, one, action));
}

function concerned(state: Case, action: Action, update: Update, known: Pick<Known, 'procedure'>): readonly (PersonId | never)[] {
  const chair = currentConference(state)?.meeting.when.chair ?? [];
  switch (update.update) {
    case 'help':
    case 'cannot':
    case 'not-mine':
    case 'mine':
    case 'date-asked':
      return [chair, leadOf(state, known.procedure) ?? []].flat();
    case 'changed':
    case 'withdrawn':
    case 'restored':
      return [action.to, chair].flat();
    case 'date-answered':
      // That it is due on another day is told as a change.
      return update.agreed ? [] : [action.to];
    case 'offered':
      return [update.to];
    case 'declined':
      return [action.to];
    case 'handed-on':
      // Of what was taken of a colleague nobody knows who keeps the plan.
      return [update.from, update.by === update.to ? (leadOf(state, known.procedure) ?? []) : []].flat();
    case 'asked-no-more':
      return update.what === 'offer' ? lastOffered(action, update) : [];
    case 'completed':
      return [action.to];
    case 'reopened':
      // Whoever had noted it for them hears that it is not.
      return [action.to, notedUpTo(action, action.updates.indexOf(update)) ?? []].flat();
    case 'effect':
    case 'progress':
    case 'snoozed':
      return [];
    default:
      return update satisfies never;
  }
}

/** Whoever had been asked to take it. */
function lastOffered({ updates }: Action, before: Update): readonly PersonId[] {
  const last = updates.slice(0, updates.indexOf(before)).findLast((one) => one.update === 'offered');
  return last?.update === 'offered' ? [last.to] : [];
}
