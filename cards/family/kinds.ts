import type { FormKind } from '../kinds.ts';
import { childForm, readChild } from './child-form.ts';

export const forms = {
  child: { may: 'add-child', draw: childForm, read: readChild },
} as const satisfies Record<string, FormKind>;
