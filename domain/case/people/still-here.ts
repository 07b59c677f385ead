import type { PersonId } from '../../ids.ts';
import type { Case, Meeting } from '../whole.ts';
import { isAway, wasForAnother } from './departures.ts';

/** Lists never change without becoming other objects, so neither does what is made of them. */
const without = new WeakMap<readonly unknown[], WeakMap<readonly unknown[], readonly unknown[]>>();

/** A list without some, and the same object again while neither it nor what they are told by (`by`) is another one. */
function less<T>(all: readonly T[], by: readonly unknown[] | undefined, gone: (one: T) => boolean): readonly T[] {
  if (by === undefined || by.length === 0) return all;
  const made = without.get(all) ?? new WeakMap();
  without.set(all, made);
  const found = made.get(by) as readonly T[] | undefined;
  if (found !== undefined) return found;
  const fresh = all.filter((one) => !gone(one));
  const kept = fresh.length === all.length ? all : fresh;
  made.set(by, kept);
  return kept;
}

/** Without those who have left, also where the conference is over: the list is what it was, and is not theirs any more. */
export function stillHere<T>({ people }: Case, meeting: Meeting, all: readonly T[], who: (one: T) => PersonId): readonly T[] {
  const present = less(all, people.away, (one) => isAway(people, who(one)));
  return less(present, meeting.list.formerly, (one) => wasForAnother(meeting, who(one)));
}
