import type { CardKind, FormKind } from '../../kinds.ts';
import { readRegister, registerForm } from './register-form.ts';
import { roomCard } from './room-card.ts';

export const cards = {
  room: {
    draw: roomCard,
    presses: { 'open-scale': () => ({ do: 'open-scale' }), reveal: ({ seen }) => ({ do: 'reveal', seen }) },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  register: { may: 'take-register', draw: registerForm, read: readRegister },
} as const satisfies Record<string, FormKind>;
