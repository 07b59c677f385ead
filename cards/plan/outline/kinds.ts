import type { CardKind, FormKind } from '../../kinds.ts';
import { planAddForm, planChangeForm, planReviseForm, readPlanAdd, readPlanChange, readPlanRevise } from './lines-form.ts';
import { outlineCard } from './outline-card.ts';
import { planForm } from './plan-form.ts';

export const cards = { outline: { draw: outlineCard, presses: {} } } as const satisfies Record<string, CardKind>;

export const forms = {
  plan: { opens: () => ({ do: 'read-plan' }), draw: planForm },
  'plan-add': { may: 'add-plan-lines', draw: planAddForm, read: readPlanAdd },
  'plan-revise': { may: 'change-plan-line', draw: planReviseForm, read: readPlanRevise },
  'plan-change': { may: 'change-plan-line', draw: planChangeForm, read: readPlanChange },
} as const satisfies Record<string, FormKind>;
