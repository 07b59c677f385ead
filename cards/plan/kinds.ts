import type { CircDocument } from '../../domain/case/conference/circulation/shape.ts';
import type { DayChange } from '../../domain/case/meeting/answers/answer.ts';
import type { ActionId } from '../../domain/case/plan/action.ts';
import type { CardKind, FormKind } from '../kinds.ts';
import { presses as heldBack } from '../meeting/held-back/kinds.ts';
import { actionsCard } from './actions-card.ts';
import { changeActionForm, readChangeAction, readWithdrawAction, withdrawActionForm } from './change-action-form.ts';
import { giveActionForm, readGiveAction } from './give-action-form.ts';
import { handOnForm, readHandOn } from './hand-on-form.ts';
import { readRevise, reviseForm } from './revise-form.ts';
import { readUpdate, updateForm } from './update-form.ts';

export const cards = { actions: { draw: actionsCard, presses: {} } } as const satisfies Record<string, CardKind>;

/** The digest lists several cases; its edit is owed by each, and a press on it is answered in words. */
export const digestPresses = {
  attend: ({ seen }) => ({ do: 'attend', how: 'as-before', seen }),
  'change-on-the-day': ({ about }) => ({ do: 'change-on-the-day', to: about as DayChange }),
  complete: ({ about }) => ({ do: 'complete', action: about as ActionId }),
  reopen: ({ about }) => ({ do: 'reopen', action: about as ActionId }),
  'confirm-received': ({ about }) => ({ do: 'confirm-received', document: about as CircDocument }),
  ...heldBack,
  'say-mine': ({ about }) => ({ do: 'say-mine', action: about as ActionId }),
} as const satisfies CardKind['presses'];

export const forms = {
  'give-action': { may: 'give-action', draw: giveActionForm, read: readGiveAction },
  progress: { may: 'report-progress', draw: updateForm, read: readUpdate },
  'hand-on': { may: 'hand-on', draw: handOnForm, read: readHandOn },
  revise: { may: 'change-action', draw: reviseForm, read: readRevise },
  'change-action': { may: 'change-action', draw: changeActionForm, read: readChangeAction },
  'withdraw-action': { may: 'withdraw-action', draw: withdrawActionForm, read: readWithdrawAction },
  help: { may: 'ask-help', draw: updateForm, read: readUpdate },
} as const satisfies Record<string, FormKind>;
