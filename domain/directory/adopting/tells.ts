import { dayFromIso } from '../../calendar/iso.ts';
import { instantAt } from '../../calendar/london.ts';
import { onTheHour } from '../../calendar/time-of-day.ts';
import { procedureOf } from '../../procedures/in-force.ts';
import type { Item, Tell } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { Directory, Person } from '../state.ts';

/** Whom it concerns by which procedure new cases go. */
const concerned = ['administrator', 'chair', 'unit-manager'] as const;

function isConcerned({ status, standing }: Pick<Person, 'status' | 'standing'>): boolean {
  return status === 'active' && concerned.some((one) => standing.includes(one));
}

/**
 * Administrators, chairs and unit managers are told of a procedure that was adopted, again on the day it comes, and that it was taken back.
 * Whoever becomes one of them meanwhile is told too. What is so by then is seen when it is drawn.
 */
export function adoptionTells(before: Directory, after: Directory): readonly Tell[] {
  const isChanged = before.coming !== after.coming || before.procedure !== after.procedure;
  const isWatched = after.coming !== null && before.people !== after.people;
  if (before.procedure === '' || !(isChanged || isWatched)) return [];
  const people = [...after.people.values()].filter(isConcerned);
  const isNew = after.coming !== null && after.coming !== before.coming;
  const changed: Item = { item: 'alerts', alert: 'procedure' };
  // A file may name another one: it is in force at once, and nobody was told of it before.
  const byFile = before.procedure !== after.procedure && before.coming?.procedure !== after.procedure;
  return people.flatMap((one): readonly Tell[] => {
    const known = before.people.get(one.id);
    const isJoining = known === undefined || (known !== one && !isConcerned(known));
    return [
      ...(isChanged ? [{ to: one.id, item: changed, notBefore: 0 }] : []),
      ...(isNew || (isJoining && after.coming !== null) ? comingTells(one, after) : []),
      ...(byFile ? [told(one, `${after.procedure}/now`, 0)] : []),
    ];
  });
}

/** At once, and on the first working day that it is in force. */
function comingTells(person: Person, directory: Directory): readonly Tell[] {
  const { coming } = directory;
  const day = coming === null ? null : dayFromIso(coming.from);
  if (coming === null || day === null) return [];
  const about = `${coming.procedure}/${coming.from}`;
  const working = calendarOf(procedureOf(coming.procedure, directory)).nextWorkingDay(day);
  return [told(person, about, 0), told(person, `${about}/day`, instantAt(working, onTheHour(person.hour)))];
}

function told({ id }: Person, about: string, notBefore: number): Tell {
  return { to: id, item: { item: 'alert', alert: 'procedure', about, comesDown: true }, notBefore };
}
