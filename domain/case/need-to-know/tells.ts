import { administers } from '../../access/administers.ts';
import type { Directory } from '../../directory/state.ts';
import type { CaseId, PersonId } from '../../ids.ts';
import type { Tell } from '../../tell.ts';
import { conferencesInHand, reached } from '../meetings.ts';
import { unitOf } from '../opening/unit-of.ts';
import { departureName } from '../people/departures.ts';
import type { Case } from '../whole.ts';
import { directoryFor } from './barred.ts';

/**
 * To the chair, and where there is none to the managers of its unit: somebody from whom the case is kept had a part in it, or tried to open
 * something of it. Who it is stands on the list itself, behind Details.
 */
export function barredTells(id: CaseId, before: Case, after: Case, directory: Directory): readonly Tell[] {
  const { people, needToKnow } = after;
  if (after.opening.status !== 'open') return [];
  const attempts = newAmong(before.needToKnow.attempts, needToKnow.attempts).map(({ at }) => ['attempt', String(at)] as const);
  const off = newAmong(before.people.away, people.away).filter((one) => one.barred === true);
  const all = [...attempts, ...off.map((one) => ['taken-off', departureName(one)] as const)];
  if (all.length === 0) return [];
  const readers = keepersOf(after, directory);
  return all.flatMap(([notice, about]) =>
    readers.map((to): Tell => ({ to, item: { item: 'notice', case: id, notice, about }, notBefore: 0 })),
  );
}

function keepersOf(state: Case, directory: Directory): readonly PersonId[] {
  const chairs = conferencesInHand(state).flatMap(({ meeting: { calling, when } }) =>
    when.chair === null || reached(calling) === 'draft' ? [] : [when.chair],
  );
  if (chairs.length > 0) return [...new Set(chairs)];
  const all = [...directoryFor(state, directory).people.values()];
  return all.filter((one) => administers(one, unitOf(state.opening), 'unit-manager')).map((one) => one.id);
}

function newAmong<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before === after ? [] : after.filter((one) => !before.includes(one));
}
