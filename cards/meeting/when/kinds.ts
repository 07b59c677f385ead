import type { FormKind } from '../../kinds.ts';
import { chairForm, readChair } from './chair-form.ts';
import { moveForm, readMove } from './move-form.ts';
import { readWhen, whenForm } from './when-form.ts';

export const forms = {
  when: { may: 'set-when', draw: whenForm, read: readWhen },
  move: { may: 'move', draw: moveForm, read: readMove },
  chair: { may: 'set-chair', draw: chairForm, read: readChair },
} as const satisfies Record<string, FormKind>;
