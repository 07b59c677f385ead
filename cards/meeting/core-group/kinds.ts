import type { CardKind, FormKind } from '../../kinds.ts';
import { presses } from '../held-back/kinds.ts';
import { callCoreGroupForm, readCallCoreGroup } from './call-core-group-form.ts';
import { coreGroupCard } from './core-group-card.ts';

export const cards = {
  'core-group': { draw: coreGroupCard, presses },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'call-core-group': { may: 'call-core-group', draw: callCoreGroupForm, read: readCallCoreGroup },
} as const satisfies Record<string, FormKind>;
