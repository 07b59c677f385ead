import type { Stamp } from '../../../decider.ts';
import { isFreshId } from '../../../fresh-id.ts';
import type { Tagged } from '../../../slice.ts';
import { already, type Decided, type InMeeting } from '../../whole.ts';
import type { PrivateNotesCommands, PrivateNotesEvents } from './shape.ts';

type Outcome = Decided<Tagged<'event', PrivateNotesEvents>>;

/** By one person: more than anybody leaves. How many others have left changes nothing for them. */
const most = 6;

/** A concern about violence or intimidation, for the chair alone (CE-P3, Q-6). The same again is not left twice. */
export function leaveNote({ meeting }: InMeeting, { id, text, by }: PrivateNotesCommands['leave-note'] & Stamp): Outcome {
  const { notes } = meeting.privateNotes;
  const mine = notes.filter((one) => one.by === by);
  if (text === '') return { refused: 'incomplete' };
  if (mine.some((one) => one.id === id || (one.text === text && !one.settled))) return already;
  if (!isFreshId(id) || notes.some((one) => one.id === id)) return { refused: 'changed' };
  if (mine.length >= most) return { refused: 'enough-told' };
  return { events: [{ event: 'note-left', id, text }] };
}

/** Of somebody else's it says no more than of one that is not there. */
export function takeBackNote({ meeting }: InMeeting, { note, by }: PrivateNotesCommands['take-back-note'] & Stamp): Outcome {
  const found = meeting.privateNotes.notes.find((one) => one.id === note && one.by === by);
  if (found === undefined) return already;
  return found.readBy.length > 0 ? { refused: 'was-read' } : { events: [{ event: 'note-taken-back', note }] };
}

/** What was read before is read again without a word on the trail: that it was read is written down once. */
export function readNotes({ meeting }: InMeeting, { by }: Stamp): Outcome {
  const unread = meeting.privateNotes.notes.filter((one) => !one.readBy.some((who) => who === by));
  return unread.length === 0 ? already : { events: [{ event: 'notes-read', notes: unread.map((one) => one.id) }] };
}

/** What was withheld because of it is shown again, or withheld after all. */
export function settleNote({ meeting }: InMeeting, { note, settled }: PrivateNotesCommands['settle-note']): Outcome {
  const found = meeting.privateNotes.notes.find((one) => one.id === note);
  if (found === undefined) return { refused: 'too-late' };
  return found.settled === settled ? already : { events: [{ event: 'note-settled', note, settled }] };
}
