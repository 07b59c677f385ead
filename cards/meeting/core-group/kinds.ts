import type { CardKind, FormKind } from '../../kinds.ts';
import { presses } from '../held-back/kinds.ts';
import { keepersPresses } from '../times/kinds.ts';
import { absenceForm, readAbsence } from './absence-form.ts';
import { callCoreGroupForm, readCallCoreGroup } from './call-core-group-form.ts';
import { coreGroupCard } from './core-group-card.ts';
import { handMeetingForm, readHandMeeting } from './hand-form.ts';
import { noteForm, readNote } from './note-form.ts';

export const cards = {
  'core-group': { draw: coreGroupCard, presses: { ...presses, ...keepersPresses } },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'core-hand': { may: 'hand-meeting', draw: handMeetingForm, read: readHandMeeting },
  'core-note': { may: 'write-note', draw: noteForm, read: readNote },
  'core-absence': { may: 'tell-group', draw: absenceForm, read: readAbsence },
  'call-core-group': { may: 'call-core-group', draw: callCoreGroupForm, read: readCallCoreGroup },
} as const satisfies Record<string, FormKind>;
