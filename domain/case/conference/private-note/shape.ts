import type { Instant, PersonId } from '../../../ids.ts';
import type { Empty } from '../../../slice.ts';

/** Made by chance as the form opens: it tells nobody whether there are others. */
export type NoteId = string & { readonly is: 'NoteId' };

/** What somebody told the chair alone. `readBy`: the chairs who have read it. settled: the chair says that it holds no more. */
export interface Note {
  readonly id: NoteId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly text: string;
  readonly readBy: readonly PersonId[];
  readonly settled: boolean;
}

export interface PrivateNotesState {
  readonly notes: readonly Note[];
  /** Who is in the chair, and since when: a note waits for another one anew. */
  readonly chair: PersonId | null;
  readonly since: Instant;
}

export interface PrivateNotesCommands {
  /** By whoever takes part, keeps the case or writes the record, to the chair alone; another one is a note of its own, and the same form sent twice one. */
  readonly 'leave-note': { readonly id: NoteId; readonly text: string };
  /** By its author, as long as nobody has read it. */
  readonly 'take-back-note': { readonly note: NoteId };
  /** By the chair, who acknowledges by reading. */
  readonly 'read-notes': Empty;
  /** By the chair: it holds no more, or it does after all. */
  readonly 'settle-note': { readonly note: NoteId; readonly settled: boolean };
}

export interface PrivateNotesEvents {
  readonly 'note-left': { readonly id: NoteId; readonly text: string };
  readonly 'note-taken-back': { readonly note: NoteId };
  readonly 'notes-read': { readonly notes: readonly NoteId[] };
  readonly 'note-settled': { readonly note: NoteId; readonly settled: boolean };
}
