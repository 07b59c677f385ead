import { instantAt, localDay } from '../../../calendar/london.ts';
import { addWorkingHours } from '../../../calendar/working-hours.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Turning } from '../../../tell.ts';
import { calendarOf } from '../../../timescales/calendar-of.ts';
import type { Conference } from '../../conference.ts';
import { type Drawn, endedAs } from '../../drawn.ts';
import type { Known } from '../../whole.ts';
import { askedManagers } from '../managers.ts';

type Beside = Pick<Known, 'procedure' | 'directory'>;
type Of = Pick<Conference, 'notes' | 'stage' | 'chair' | 'when' | 'unit' | 'needToKnow'>;

const hour = 3_600_000;
const workingDay = 8;

/**
 * From when the unit manager learns that a note waits: after a working day, and where the conference starts within two working days after an hour
 * . null: nothing waits.
 */
function noteEscalates({ notes, when, stage }: Of, { procedure }: Pick<Known, 'procedure'>): Instant | null {
  if (notes.waits.length === 0 || when === null || stage === 'cancelled') return null;
  const calendar = calendarOf(procedure);
  const near = instantAt(calendar.addWorkingDays(localDay(when.startsAt), -2), '00:00');
  return Math.min(addWorkingHours(notes.since, workingDay, calendar), Math.max(notes.since, near) + hour);
}

function managersTold(of: Of, { directory }: Beside): readonly PersonId[] {
  return of.notes.waits.length === 0 ? [] : askedManagers(of, 'unit-manager', directory).filter((one) => one !== of.chair);
}

/** private-note: it waits for the chair. note-waits: to the unit manager that one does, and no more. */
export function notePhases(of: Of, person: PersonId, known: Beside, now: Instant) {
  if (of.notes.waits.length === 0 || of.stage === 'cancelled') return [];
  const about = of.notes.waits.at(-1) ?? '';
  const from = noteEscalates(of, known);
  const isTold = from !== null && now >= from && managersTold(of, known).includes(person);
  return [
    ...(person === of.chair ? [{ phase: 'private-note', about } as const] : []),
    ...(isTold ? [{ phase: 'note-waits', about: '' } as const] : []),
  ];
}

/** What of a conference those are made of. */
export const noteParts = ['notes', 'stage', 'chair', 'when', 'unit', 'needToKnow', 'reference'] as const;

export function noteCards(of: Pick<Conference, (typeof noteParts)[number]>, known: Beside): readonly Drawn[] {
  if (of.notes.waits.length === 0 || of.stage === 'cancelled') return [];
  const { chair, notes, reference, when, stage } = of;
  const shows = [notes.waits.join(), reference, when, endedAs(stage)];
  const from = noteEscalates(of, known);
  const managers = from === null ? [] : managersTold(of, known);
  return [
    ...(chair === null ? [] : [{ to: chair, part: 'private-note', shows }]),
    ...managers.map((to): Drawn => ({ to, part: 'note-waits', shows: [from, reference, when], notBefore: from ?? 0 })),
  ];
}

export function noteTurnings(of: Of, person: PersonId, known: Beside): readonly Turning[] {
  const at = noteEscalates(of, known);
  return at !== null && managersTold(of, known).includes(person) ? [{ at, comesDown: true }] : [];
}
