import { agreed, called } from '../../../access/right.ts';
import type { Instant, PersonId } from '../../../ids.ts';
import type { Slice } from '../../../slice.ts';
import type { MeetingLevel } from '../../whole.ts';
import { leaveNote, readNotes, settleNote, takeBackNote } from './leave-note.ts';
import type { PrivateNotesCommands, PrivateNotesEvents, PrivateNotesState } from './shape.ts';

/** Its author and the chair alone, and nobody in their place. */
const author = [
  { who: ['invitee'], when: agreed, row: 'CE-P3', inPerson: true },
  // Whoever keeps the case or knows of it before the list is agreed may have as much to fear.
  { who: ['administrator', 'minute-taker', 'core'], when: ['proposed', ...agreed], row: 'Q-6', inPerson: true },
] as const;
const chair = [{ who: ['chair'], when: ['proposed', ...called], row: 'Q-6', inPerson: true }] as const;
/** What stands on the trail of each: that there is something, and neither what nor whose. */
const says = () => 'private';

export const privateNotes: Slice<MeetingLevel, PrivateNotesState, PrivateNotesCommands, PrivateNotesEvents> = {
  start: { notes: [], chair: null, since: 0 },
  may: { 'leave-note': author, 'take-back-note': author, 'read-notes': chair, 'settle-note': chair },
  decide: { 'leave-note': leaveNote, 'take-back-note': takeBackNote, 'read-notes': readNotes, 'settle-note': settleNote },
  evolve: {
    'note-left': (own, { id, text, by, at }) => {
      const note = { id, text, by: by as PersonId, at, readBy: [], settled: false };
      return { ...own, notes: [...own.notes, note] };
    },
    'note-taken-back': (own, { note }) => ({ ...own, notes: own.notes.filter((one) => one.id !== note) }),
    'notes-read': (own, { notes, by }) => ({
      ...own,
      notes: own.notes.map((one) => (notes.includes(one.id) ? { ...one, readBy: [...one.readBy, by as PersonId] } : one)),
    }),
    'note-settled': (own, { note, settled }) => ({
      ...own,
      notes: own.notes.map((one) => (one.id === note ? { ...one, settled } : one)),
    }),
  },
  says: { 'note-left': says, 'note-taken-back': says, 'notes-read': says, 'note-settled': says },
  hear: {
    'when-set': (own, { chair: is, at }) => chairedBy(own, is, at),
    'chair-set': (own, { chair: is, at }) => chairedBy(own, is, at),
  },
};

function chairedBy(own: PrivateNotesState, is: PersonId, at: Instant): PrivateNotesState {
  return own.chair === is ? own : { ...own, chair: is, since: at };
}
