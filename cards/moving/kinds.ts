import type { ChildMoveId } from '../../domain/case/moving/shape.ts';
import type { CardKind, FormKind } from '../kinds.ts';
import { moveCard } from './move-card.ts';
import { childMoveForm, moveBackForm, moveCorrectForm, readChildMoveSaid, readMoveBack } from './move-forms.ts';
import { moveReadForm } from './read-form.ts';
import { moveTasksForm, readMoveTasks, readTheirConference, theirConferenceForm } from './tasks-forms.ts';

export const cards = { 'child-move': { draw: moveCard, presses: {} } } as const satisfies Record<string, CardKind>;

export const forms = {
  'child-move': { may: 'say-child-move', makes: true, draw: childMoveForm, read: readChildMoveSaid },
  'child-move-correct': { may: 'say-child-move', draw: moveCorrectForm, read: readChildMoveSaid },
  'child-move-back': { may: 'take-back-child-move', draw: moveBackForm, read: readMoveBack },
  'child-move-read': { opens: (about) => ({ do: 'read-child-move', move: about as ChildMoveId }), draw: moveReadForm },
  'child-move-tasks': { may: 'tick-child-move', draw: moveTasksForm, read: readMoveTasks },
  'child-move-received': { may: 'note-receiving', draw: theirConferenceForm, read: readTheirConference },
} as const satisfies Record<string, FormKind>;
