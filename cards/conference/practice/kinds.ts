import type { PersonId } from '../../../domain/ids.ts';
import type { CardKind, FormKind } from '../../kinds.ts';
import { practiceCard, warnedCard } from './practice-card.ts';
import { premisesForm, readPremises } from './premises-form.ts';
import { readRota, rotaForm } from './rota-form.ts';
import { readWarn, warnForm } from './warn-form.ts';

export const cards = {
  practice: {
    draw: practiceCard,
    presses: { 'remind-report': ({ about }) => ({ do: 'remind-report', person: about as PersonId }) },
  },
  'practice-warned': { draw: warnedCard, presses: {} },
} as const satisfies Record<string, CardKind>;

export const forms = {
  premises: { may: 'offer-premises', draw: premisesForm, read: readPremises },
  rota: { may: 'pass-place', draw: rotaForm, read: readRota },
  'warn-practices': { may: 'warn-practices', draw: warnForm, read: readWarn },
} as const satisfies Record<string, FormKind>;
