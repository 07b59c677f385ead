import type { PersonId } from '../../domain/ids.ts';
import type { CardKind, FormKind } from '../kinds.ts';
import { readTold, toldForm } from './told-form.ts';
import { unreachedCard } from './unreached-card.ts';
import { unreachedForm } from './unreached-form.ts';

export const cards = {
  unreached: {
    draw: unreachedCard,
    presses: { 'tell-by-telephone': ({ about }) => ({ do: 'tell-by-telephone', people: [about as PersonId] }) },
  },
} as const satisfies Record<string, CardKind>;

export const forms = {
  unreached: { opens: () => ({ do: 'read-unreached' }), draw: unreachedForm },
  'told-by-telephone': { may: 'tell-by-telephone', draw: toldForm, read: readTold },
} as const satisfies Record<string, FormKind>;
