import type { ChangeId } from '../../domain/case/change/shape.ts';
import type { CardKind, FormKind } from '../kinds.ts';
import { acknowledgeForm, readAcknowledge } from './acknowledge-form.ts';
import { changeCard } from './change-card.ts';
import { toldChangeForm } from './read-form.ts';
import { readTell, tellForm } from './tell-form.ts';

export const cards = {
  change: {
    draw: changeCard,
    presses: { 'withdraw-change': ({ about }) => ({ do: 'withdraw-change', change: about as ChangeId }) },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'change-tell': { may: 'tell-change', makes: true, draw: tellForm, read: readTell },
  'change-read': { opens: (about) => ({ do: 'read-change', change: about as ChangeId }), draw: toldChangeForm },
  'change-acknowledge': { may: 'acknowledge-change', draw: acknowledgeForm, read: readAcknowledge },
} as const satisfies Record<string, FormKind>;
