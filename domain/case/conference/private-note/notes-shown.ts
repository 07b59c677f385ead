import type { Instant, PersonId } from '../../../ids.ts';
import { lastMadeFrom } from '../../../last-made.ts';
import type { MeetingId } from '../../../ref.ts';
import type { Case } from '../../whole.ts';
import type { Note, NoteId } from './shape.ts';

/** What cards may know of them: which wait for the chair, since when the first does, and whether anything is withheld. No author, no word. */
export interface NotesShown {
  readonly waits: readonly NoteId[];
  readonly since: Instant;
  /** There is one in the case: names and places are read by nobody, and the scale shows nobody's agency. */
  readonly withholds: boolean;
}

const none: readonly Note[] = [];

export function notesShown(state: Case, id: MeetingId): NotesShown {
  const { notes = none, since = 0 } = state.meetings[id]?.privateNotes ?? {};
  return shown(notes, since, state.meetings[id]?.when.chair ?? null, isWithholding(state));
}

const shown = lastMadeFrom((notes: readonly Note[], since: Instant, chair: PersonId | null, withholds: boolean): NotesShown => {
  const waits = notes.filter((one) => !one.settled && (chair === null || !one.readBy.includes(chair)));
  const first = Math.min(...waits.map((one) => Math.max(one.at, since)));
  return { waits: waits.map((one) => one.id), since: waits.length === 0 ? 0 : first, withholds };
});

/** Whether there is a note in any conference of the case that the chair has not said to hold no more. */
export function isWithholding({ meetings }: Case): boolean {
  return Object.values(meetings).some((one) => one?.privateNotes.notes.some((note) => !note.settled));
}

/** What of them somebody reads in person: the chair all of it, an author their own. */
export function notesFor({ meetings }: Case, id: MeetingId, person: PersonId): readonly Note[] {
  const meeting = meetings[id];
  if (meeting === undefined) return none;
  const { notes } = meeting.privateNotes;
  return meeting.when.chair === person ? notes : notes.filter((one) => one.by === person);
}
