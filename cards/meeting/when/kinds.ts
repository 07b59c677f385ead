import type { FormKind } from '../../kinds.ts';
import { chairForm, readChair } from './chair-form.ts';
import { readWhen, whenForm } from './when-form.ts';

export const forms = {
  when: { may: 'set-when', draw: whenForm, read: readWhen },
  chair: { may: 'set-chair', draw: chairForm, read: readChair },
} as const satisfies Record<string, FormKind>;
