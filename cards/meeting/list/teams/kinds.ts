import type { AgencyTeamId } from '../../../../domain/ids.ts';
import type { CardKind, FormKind } from '../../../kinds.ts';
import { assignForm, readAssign } from './assign-form.ts';
import { handBackForm, readHandBack } from './hand-back-form.ts';
import { placeCard } from './place-card.ts';

export const cards = {
  place: { draw: placeCard, presses: { 'take-place': ({ about }) => ({ do: 'take-place', team: about as AgencyTeamId }) } },
} as const satisfies Record<string, CardKind>;

export const forms = {
  'assign-place': { may: 'take-place', draw: assignForm, read: readAssign },
  'hand-back': { may: 'hand-back', draw: handBackForm, read: readHandBack },
} as const satisfies Record<string, FormKind>;
