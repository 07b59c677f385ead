import { dayFromIso } from '../../calendar/iso.ts';
import { openingOf } from '../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../ids.ts';
import { nudges } from '../../nudges/policy.ts';
import type { Procedure } from '../../procedures/schema.ts';
import { kindOf } from '../../ref.ts';
import type { Turning } from '../../tell.ts';
import { calendarOf } from '../../timescales/calendar-of.ts';
import type { Conference } from '../conference.ts';

type OfNote = Pick<Conference, 'meeting' | 'stage' | 'when' | 'group' | 'noteTaker' | 'area'>;

/**
 * When the short note of a meeting of the core group that was held is asked for again: as the working days after it begin that
 * domain/nudges/policy.ts says, of whose turn it is, and then told to whoever leads the plan, who can write it too. None once it is written.
 */
export function shortNoteTurnings(
  is: OfNote,
  person: PersonId,
  { procedure, lead }: { readonly procedure: Pick<Procedure, 'division' | 'areas'>; readonly lead: PersonId | null },
): readonly Turning[] {
  const at = remindedOn(is, procedure);
  if (at === null) return [];
  const days = is.noteTaker === person ? nudges.note.days : lead === person ? nudges.note.next.map((one) => one.after) : [];
  return days.map((n) => ({ at: at(n), comesDown: true }));
}

/** Whether the note has been asked for again, and is still not written. */
export function isNoteOverdue(is: OfNote, procedure: Pick<Procedure, 'division' | 'areas'>, now: Instant): boolean {
  const at = remindedOn(is, procedure);
  return at !== null && now >= at(nudges.note.days[0]);
}

/** The instant so many working days after the meeting, where its note is still to be written; null: it is not. */
function remindedOn(
  { meeting, stage, when, group, noteTaker, area }: OfNote,
  procedure: Pick<Procedure, 'division' | 'areas'>,
): ((workingDays: number) => Instant) | null {
  const isHeld = stage === 'held' || stage === 'closed';
  const day = dayFromIso(when?.date ?? '');
  if (kindOf(meeting) !== 'core-group' || !isHeld || group.note !== null || noteTaker === null || day === null) return null;
  const calendar = calendarOf(procedure, area ?? undefined);
  return (workingDays) => openingOf(calendar.addWorkingDays(day, workingDays));
}
