import type { PersonId } from '../../ids.ts';
import type { Action, AskedOf, Update } from './action.ts';
import type { PlanState } from './shape.ts';

type Of<U extends Update['update']> = Extract<Update, { readonly update: U }>;

const ends: Readonly<Record<AskedOf, readonly Update['update'][]>> = {
  date: ['date-answered', 'handed-on', 'completed', 'withdrawn'],
  offer: ['declined', 'handed-on', 'completed', 'withdrawn'],
};

/** The other date that the owner of an open action waits for; null: none. Another date that was set in the meantime answers it. */
export function dateAsked({ status, updates, by }: Pick<Action, 'status' | 'updates' | 'by'>): Of<'date-asked'> | null {
  const last = updates.findLast((one) => isAbout(one, 'date') || (one.update === 'changed' && one.was.by !== by));
  return status === 'open' && last?.update === 'date-asked' ? last : null;
}

/** Who is asked to take an open action, while they are of the core group; null: nobody. */
export function offerOf({ status, updates }: Action, { coreGroup }: Pick<PlanState, 'coreGroup'>): Of<'offered'> | null {
  const last = updates.findLast((one) => isAbout(one, 'offer'));
  return status === 'open' && last?.update === 'offered' && coreGroup.includes(last.to) ? last : null;
}

/** Whether it waits for somebody's answer whether they take it. */
export function isOfferedTo(action: Action, person: PersonId, plan: Pick<PlanState, 'coreGroup'>): boolean {
  return offerOf(action, plan)?.to === person;
}

function isAbout(one: Update, what: AskedOf): boolean {
  if (one.update === 'asked-no-more') return one.what === what;
  return one.update === (what === 'date' ? 'date-asked' : 'offered') || ends[what].includes(one.update);
}
