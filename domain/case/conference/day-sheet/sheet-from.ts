import { dayFromIso } from '../../../calendar/iso.ts';
import { openingOf } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { kindOf, type MeetingId } from '../../../ref.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Convened } from '../../conference.ts';
import type { When } from '../../meeting/when/shape.ts';
import type { Case, Known } from '../../whole.ts';

/** From when the printable sheet for the day is there: when offices open on the working day before; null: no day is set. */
export function sheetFrom(when: Pick<When, 'date'> | null, { procedure }: Pick<Known, 'procedure'>): Instant | null {
  const day = when === null ? null : dayFromIso(when.date);
  return day === null ? null : openingOf(calendarOf(procedure).addWorkingDays(day, -1));
}

/** Whether the sheet of this conference is there. */
export function isSheetReady(
  { meetings }: Pick<Case, 'meetings'>,
  { meeting, at }: { readonly meeting: MeetingId; readonly at: Instant },
  known: Pick<Known, 'procedure'>,
): boolean {
  const from = sheetFrom(meetings[meeting]?.when.when ?? null, known);
  return from !== null && at >= from;
}

type Of = Pick<Convened, 'meeting' | 'stage' | 'when' | 'chair' | 'convenor' | 'minuteTaker'>;

/** Its button comes to chair and administrator without a stir; to whoever writes the record, who may have no other card of it, as a new message. */
export function sheetTurnings(
  { meeting, stage, when, chair, convenor, minuteTaker }: Of,
  person: PersonId,
  procedure: Procedure,
): readonly Turning[] {
  // Once the register is taken its button was there long since.
  const at = kindOf(meeting) === 'conference' && stage === 'convened' ? sheetFrom(when, { procedure }) : null;
  if (at === null || ![chair, convenor, minuteTaker].includes(person)) return [];
  return [{ at, ...(person === minuteTaker ? { comesDown: true } : {}) }];
}
