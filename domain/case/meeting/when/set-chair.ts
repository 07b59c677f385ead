import type { Stamp } from '../../../decider.ts';
import type { PersonId } from '../../../ids.ts';
import type { Tagged } from '../../../slice.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import { isHeld } from '../../meetings.ts';
import { already, type Decided, type InMeeting, type Known } from '../../whole.ts';
import { backupFrom } from './backup-from.ts';
import { chairsAgency } from './chairs-agency.ts';
import type { WhenCommands, WhenEvents } from './shape.ts';

/** Somebody with no tie to the case, which whoever sets them answers for (ST-P12). */
export function setChair(
  { meeting }: InMeeting,
  { chair }: WhenCommands['set-chair'],
  known: Known,
): Decided<Tagged<'event', WhenEvents>> {
  const agency = chairsAgency(chair, known);
  if (agency === null) return { refused: 'no-such-person' };
  if (meeting.when.chair === chair) return already;
  return { events: [{ event: 'chair-set', chair, agency, ...(isHeld(meeting) ? { held: true } : {}) }] };
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
