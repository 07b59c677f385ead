import type { CardKind, FormKind } from '../../kinds.ts';
import { roundOf } from '../scale/place-form.ts';
import { readRegister, registerForm } from './register-form.ts';
import { readReveal, revealForm } from './reveal-form.ts';
import { roomCard } from './room-card.ts';
import { readUndertakings, undertakingsForm } from './undertakings-form.ts';
import { readWalkIn, readWalkInPerson, walkInForm, walkInPersonForm } from './walk-in-form.ts';

export const cards = {
  room: {
    draw: roomCard,
    presses: {
      'open-scale': () => ({ do: 'open-scale' }),
      'cancel-round': ({ about }) => ({ do: 'cancel-round', round: roundOf({ about }) }),
    },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  register: { may: 'take-register', draw: registerForm, read: readRegister },
  'walk-in': { may: 'walk-in', draw: walkInForm, read: readWalkIn },
  'walk-in-person': { may: 'walk-in', draw: walkInPersonForm, read: readWalkInPerson },
  undertakings: { may: 'undertaking-signed', draw: undertakingsForm, read: readUndertakings },
  reveal: { may: 'reveal', draw: revealForm, read: readReveal },
} as const satisfies Record<string, FormKind>;
