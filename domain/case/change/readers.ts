import type { Directory } from '../../directory/state.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { askedManagers } from '../conference/managers.ts';
import { mayTakeOf } from '../plan/may-take.ts';
import type { Change, ChangeKind } from './shape.ts';
import type { ChangesShown } from './shown.ts';

/** Unacknowledged for as long as this it goes on to the next, by the clock and at any hour. */
export const hour = 3_600_000;

/**
 * What somebody is to a change. asked: to acknowledge it, at once; next, manager: the same, an hour and two hours later where nobody has; told: to know of
 * it; teller: who said so, who is to telephone the emergency duty team where nobody has after three; calls: who sets the earlier review up;
 * member: who hears that the contingency plan is in force.
 */
export type ChangePart = 'asked' | 'next' | 'manager' | 'told' | 'teller' | 'calls' | 'member';

interface Reads {
  readonly part: ChangePart;
  /** From when; 0: at once. */
  readonly from: Instant;
}

/** Who is asked to acknowledge each kind, and who hears of it besides. */
const goesTo: Readonly<Record<ChangeKind, readonly ['chair' | 'lead', 'chair' | 'lead' | null]>> = {
  change: ['chair', 'lead'],
  'not-engaging': ['chair', 'lead'],
  'health-plan': ['lead', null],
  exclusion: ['lead', 'chair'],
};

/** Everybody who reads of a change, and as what: the first that is said of them counts. */
export function readersOf(
  change: Change,
  of: ChangesShown,
  { directory, lead }: { readonly directory: Directory; readonly lead: PersonId | null },
): ReadonlyMap<PersonId, Reads> {
  const found = new Map<PersonId, Reads>();
  const add = (person: PersonId | null | undefined, part: ChangePart, from: Instant = 0) => {
    if (person == null || found.has(person) || directory.people.get(person)?.status !== 'active') return;
    found.set(person, { part, from });
  };
  const is = { chair: of.chair, lead };
  const [first, second] = goesTo[change.kind];
  add(change.by, 'teller');
  add(is[first], 'asked');
  // Nobody to ask, or only whoever says it: the next is asked at once.
  const waits = [...found.values()].some((one) => one.part === 'asked') ? change.at : 0;
  const later = (hours: number) => (waits === 0 ? 0 : waits + hours * hour);
  const backup = of.chair === null ? undefined : directory.people.get(of.chair)?.backup;
  add(first === 'lead' ? is.chair : backup, 'next', second === 'chair' ? 0 : later(1));
  for (const one of askedManagers(of, 'unit-manager', directory)) add(one, 'manager', later(2));
  if (second !== null) add(is[second], 'told');
  const { acknowledged } = change;
  if (acknowledged?.forward === true && of.toCall !== null && of.lastHeld < acknowledged.at) add(of.convenor, 'calls');
  if (acknowledged?.contingency === true) for (const one of of.members) if (mayTakeOf(of, one, change)) add(one, 'member');
  return found;
}

/** Whether somebody with that part is to acknowledge it. */
export function acknowledges(part: ChangePart): boolean {
  return part === 'asked' || part === 'next' || part === 'manager';
}

/** Whether somebody with that part reads what was said. */
export function readsChange(part: ChangePart): boolean {
  return acknowledges(part) || part === 'told' || part === 'teller';
}
