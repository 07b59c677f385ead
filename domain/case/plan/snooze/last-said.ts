import type { Action, Update } from '../action.ts';

type Said = Exclude<Update, { readonly update: 'snoozed' }>;

/** The last that was said or done of it. Not to be reminded of it for a time is nothing that is said of it, and hides nothing that was. */
export function lastSaid({ updates }: Pick<Action, 'updates'>): Said | undefined {
  return updates.findLast(saysSomething);
}

/** Whether an update says something of the action itself. */
export function saysSomething(one: Update): one is Said {
  return one.update !== 'snoozed';
}
