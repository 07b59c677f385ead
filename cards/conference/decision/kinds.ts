import type { CardKind, FormKind } from '../../kinds.ts';
import { decideForm, readDecide } from './decide-form.ts';
import { decisionsForm } from './decisions-form.ts';
import { decisionCards } from './phase-cards.ts';

export const cards = {
  decide: { draw: decisionCards.decide, presses: {} },
  decided: { draw: decisionCards.decided, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  decisions: { opens: (_, meeting) => ({ do: 'read-decision', meeting }), draw: decisionsForm },
  'decide-child': { may: 'decide-child', draw: decideForm, read: readDecide },
} as const satisfies Record<string, FormKind>;
