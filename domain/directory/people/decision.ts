import type { Decision, Stamp } from '../../decider.ts';
import type { PersonId } from '../../ids.ts';
import type { Tagged } from '../../slice.ts';
import type { DirectoryRefusal } from '../command.ts';
import type { Directory, Person } from '../state.ts';
import type { DirectoryPeopleEvents } from './shape.ts';

export type PeopleDecision = Decision<Tagged<'event', DirectoryPeopleEvents>, DirectoryRefusal>;

/** Nothing to do: it is so already. */
export const soAlready: PeopleDecision = { events: [] };

/** What was asked, without who asked and when: that stands on the event besides. */
export function withoutStamp<C extends object>(asked: C & Stamp): Omit<C, keyof Stamp | 'do'> {
  const {
    do: _do,
    by: _by,
    at: _at,
    via: _via,
    account: _account,
    delivery: _delivery,
    pressedBy: _pressedBy,
    ...rest
  } = asked as C & Stamp & { do?: unknown };
  return rest as Omit<C, keyof Stamp | 'do'>;
}

/** Somebody who has not left. */
export function presentPerson({ people }: Directory, id: PersonId): Person | null {
  const found = people.get(id);
  return found === undefined || found.status === 'left' ? null : found;
}

export const noLanguage = { refused: { why: 'no-language' } } as const;
export const noSuchPerson = { refused: { why: 'no-such-person' } } as const;

/** Whether nobody would be left who may mend anything: the last administrator stays one. */
export function isLastAdministrator({ people }: Directory, id: PersonId): boolean {
  const me = people.get(id);
  return me !== undefined && isAdministering(me) && leavesNoAdministrator({ people }, (one) => one.id === id);
}

/** Whether no administrator would be left but those who go. */
export function leavesNoAdministrator({ people }: Pick<Directory, 'people'>, goes: (one: Person) => boolean): boolean {
  for (const one of people.values()) if (isAdministering(one) && !goes(one)) return false;
  return true;
}

const isAdministering = (one: Person) => one.status === 'active' && one.standing.includes('administrator');
