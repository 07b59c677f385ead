import type { Calendar } from '../../../calendar/calendar.ts';
import type { Day } from '../../../calendar/day.ts';
import { dayFromIso } from '../../../calendar/iso.ts';
import { instantAt } from '../../../calendar/london.ts';
import { onTheHour } from '../../../calendar/time-of-day.ts';
import type { PersonId } from '../../../ids.ts';
import { nudges } from '../../../nudges/policy.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import type { Conference } from '../../conference.ts';
import { nothingLater } from '../../later/put-off-on.ts';
import type { LaterOn } from '../../later/shape.ts';
import type { DigestReader } from '../../plan/duties.ts';
import { tasksAsked } from './counts.ts';
import { familyKeeper } from './keeper.ts';
import type { Task } from './tasks.ts';

/** What a digest says of the family's tasks: how many of its reader's are open, of these how many past their day, and the first day still to come. */
export interface FamilyReminder {
  readonly open: number;
  readonly past: number;
  readonly next: Day | null;
}

interface By {
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly later?: LaterOn;
}

/**
 * Whether the digest of `today` reminds its reader of them; null: it does not. Each is for whose it is: the lead professional's, or the
 * administrator's. What is ticked after that digest's hour stays counted on it as done.
 */
export function familyReminder(
  conference: Conference,
  reader: DigestReader,
  since: Day,
  today: Day,
  { procedure, calendar, later = nothingLater }: By,
): FamilyReminder | null {
  const theirs = tasksFor(conference, reader.id, procedure);
  const { participation, when, stage } = conference;
  const day = when === null ? null : dayFromIso(when.date);
  if (theirs.length === 0 || day === null) return null;
  const slot = instantAt(today, onTheHour(reader.hour));
  const told = theirs.filter((one) => !one.done || (participation.done[one.id]?.at ?? 0) >= slot);
  const open = told.filter((one) => !one.done).map(({ due }) => due);
  const puts = open.length === 0 ? null : later(`family/${conference.meeting}`, Math.min(...open));
  if (puts !== null) return puts === 'again' ? countedOn(told, today) : null;
  const days = told.flatMap(({ due }) => {
    const on = calendar.lastWorkingDay(due);
    return nudges.family.days
      .map((n) => (n === 0 ? on : calendar.addWorkingDays(on, n)))
      .filter((one) => due <= day || one > day);
  });
  const all = stage === 'convened' ? [...days, ...nudges.familyBefore.days.map((n) => calendar.addWorkingDays(day, n))] : days;
  return told.length > 0 && all.some((one) => one > since && one <= today) ? countedOn(told, today) : null;
}

/** The same of all that is open, whether a digest has said it yet or not; null: nothing is. */
export function familyToDo(
  conference: Conference,
  person: PersonId,
  today: Day,
  { procedure }: Pick<By, 'procedure'>,
): FamilyReminder | null {
  const open = tasksFor(conference, person, procedure).filter((one) => !one.done);
  return open.length === 0 ? null : countedOn(open, today);
}

function countedOn(tasks: readonly Task[], today: Day): FamilyReminder {
  const open = tasks.filter((one) => !one.done);
  const toCome = open.map((one) => one.due).filter((due) => due >= today);
  return { open: open.length, past: open.length - toCome.length, next: toCome.length === 0 ? null : Math.min(...toCome) };
}

/** Whoever has any of them, as things stand. */
export function familyWorkers(conference: Conference, procedure: Procedure): ReadonlySet<PersonId> {
  const owners = new Set(asked(conference, procedure).map(({ by }) => by));
  return new Set([...owners].map((by) => ownerOf(by, conference, procedure)));
}

/** Those of one person. */
function tasksFor(conference: Conference, person: PersonId, procedure: Procedure): readonly Task[] {
  return asked(conference, procedure).filter(({ by }) => ownerOf(by, conference, procedure) === person);
}

/** Of a conference whose invitations are out. */
function asked(conference: Conference, procedure: Procedure): readonly Task[] {
  const { status, stage } = conference;
  return status !== 'convened' || stage === 'cancelled' ? [] : tasksAsked(conference, procedure);
}

function ownerOf(by: Task['by'], conference: Conference, procedure: Procedure): PersonId {
  return by === 'lead' ? familyKeeper(conference, procedure) : conference.convenor;
}
