import { localDay } from '../../../calendar/london.ts';
import type { Stamp } from '../../../decider.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { backupFrom } from './backup-from.ts';
import { chairsAgency } from './chairs-agency.ts';
import type { WhenCommands, WhenEvents } from './shape.ts';

/** Somebody with no tie to the case, which whoever sets them answers for (ST-P12). */
export function setChair(
  { meeting }: InMeeting,
  { chair, at }: WhenCommands['set-chair'] & Stamp,
  known: Known,
): Decided<Tagged<'event', WhenEvents>> {
  const agency = chairsAgency(chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  if (meeting.when.chair === chair) return already;
  return { events: [{ event: 'chair-set', chair, agency, ...(isOver(meeting, at) ? { held: true } : {}) }] };
}

/** What was said at it is of the record by then: it is closed, or the day on which it was held has gone by. */
function isOver({ calling, when }: InMeeting['meeting'], now: Instant): boolean {
  if (calling.stage === 'closed') return true;
  return calling.stage === 'held' && when.when !== null && localDay(when.when.startsAt) < localDay(now);
}

/** The list has waited for its chair for four working hours (Manners): their backup takes the chair. */
export function takeChair({ meeting }: InMeeting, { by, at }: Stamp, known: Known): Decided<Tagged<'event', WhenEvents>> {
  const chair = by as PersonId;
  const agency = chairsAgency(chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  const { calling, when } = meeting;
  if (calling.stage !== 'proposed' || when.when === null) return { refused: 'too-early' };
  if (at < backupFrom(calling.at, when.when.startsAt, calendarOf(known.procedure))) return { refused: 'too-early' };
  return { events: [{ event: 'chair-set', chair, agency }] };
}
