import type { Calendar } from '../../../calendar/calendar.ts';
import { localDay } from '../../../calendar/london.ts';
import { addWorkingHours, openingOf, type WorkingDays } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import type { Known } from '../../whole.ts';
import { chairsAgency } from './chairs-agency.ts';

const hours = 4;
const hour = 3_600_000;

/** More working days than lie between any two conferences of a case: a card keeps each instant at which it changes. */
const mostDays = 130;

/**
 * From when a list that was sent to the chair at an instant waits for their backup as well: after four working hours, and where the
 * conference starts before that, from an hour before its start.
 */
export function backupFrom(proposedAt: Instant, startsAt: Instant, calendar: WorkingDays): Instant {
  return Math.max(proposedAt, Math.min(addWorkingHours(proposedAt, hours, calendar), startsAt - hour));
}

/**
 * When chair, backup and administrator are told of a list that is not agreed: when it has waited for too long, and again as each later
 * working day begins, until the conference starts.
 */
export function waitingSince(proposedAt: Instant, startsAt: Instant, calendar: Calendar): readonly Instant[] {
  const first = backupFrom(proposedAt, startsAt, calendar);
  const all: Instant[] = [];
  let day = localDay(first);
  for (let at = first; at < startsAt && all.length < mostDays; at = openingOf(day)) {
    all.push(at);
    day = calendar.addWorkingDays(day, 1);
  }
  return all;
}

/** Whether the list of a conference has waited for its chair for too long. */
export function isWaiting(
  { stage, proposedAt, when }: Pick<Conference, 'stage' | 'proposedAt' | 'when'>,
  procedure: Pick<Procedure, 'division' | 'areas'>,
  now: Instant,
): boolean {
  if (stage !== 'proposed' || proposedAt === null || when === null) return false;
  return now >= backupFrom(proposedAt, when.startsAt, calendarOf(procedure));
}

/** Who may take the chair of a conference whose list waits (the standing order); null: its chair has no backup who may chair. */
export function backupOf(
  { stage, chair }: Pick<Conference, 'stage' | 'chair'>,
  { directory }: Pick<Known, 'directory'>,
): PersonId | null {
  const backup = chair === null || stage !== 'proposed' ? undefined : directory.people.get(chair)?.backup;
  return backup === undefined || chairsAgency(backup, { directory }) === null ? null : backup;
}
