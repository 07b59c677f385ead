import type { FormKind } from '../../kinds.ts';
import { laterForm, readLater } from './later-form.ts';

export const forms = {
  'remind-later': { may: 'put-off', draw: laterForm, read: readLater },
} as const satisfies Record<string, FormKind>;
