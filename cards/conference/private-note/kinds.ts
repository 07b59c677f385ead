import type { CardKind, FormKind } from '../../kinds.ts';
import {
  noteWaitsCard,
  privateNoteCard,
  privateNoteForm,
  privateNotesForm,
  readPrivateNote,
  readSettleNote,
  settleNoteForm,
} from './note-forms.ts';

export const cards = {
  'private-note': { draw: privateNoteCard, presses: {} },
  'note-waits': { draw: noteWaitsCard, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'private-note': { may: 'leave-note', makes: true, draw: privateNoteForm, read: readPrivateNote },
  'private-notes': { opens: (_, meeting) => ({ do: 'read-notes', meeting }), draw: privateNotesForm },
  'note-settle': { may: 'settle-note', draw: settleNoteForm, read: readSettleNote },
} as const satisfies Record<string, FormKind>;
